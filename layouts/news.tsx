import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { dayOf } from '../src/model/history.ts';
import { isNewPage, latestNews, type News } from '../src/model/news.ts';
import { Day } from './day.tsx';

const SHOWN = 5;

/** The roles, figures and projects that changed last, each with its day; nothing where git does not tell. */
export function LatestNews({ context }: { readonly context: PageContext }): JSX.Element | null {
  const latest = latestNews(context.guide, SHOWN);
  if (latest.length === 0) return null;
  return (
    <section class="news" aria-labelledby="what-is-new" data-pagefind-ignore="">
      <h2 id="what-is-new">{context.words.home.news}</h2>
      <ul role="list">
        {latest.map((news) => (
          <li>
            <a href={context.link(news.page.url)}>{news.title}</a> <When news={news} context={context} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function When({ news, context }: { readonly news: News; readonly context: PageContext }): JSX.Element {
  const { added, changed } = context.words.home;
  const text = isNewPage(context.guide, news) ? added : changed;
  return (
    <span class="page-date">
      {text.parts({ date: <Day date={dayOf(news.change.at)} context={context} /> })}
    </span>
  );
}
