import type { JSX } from 'preact';
import type { Citation } from '../../model/citation.ts';
import { groupBy } from '../../support/group-by.ts';
import { Raw, type SafeHtml } from '../../support/html.tsx';
import type { WordsOf } from '../../words/words.ts';
import { Separated } from '../separated.tsx';
import { Ladder } from './ladder.tsx';

export interface WithWords {
  readonly words: WordsOf<'levels' | 'punctuation'>;
}

export interface LevelsProps extends WithWords {
  /** Whether the steps rise to the left, as the text runs. */
  readonly isRightToLeft: boolean;
  /** Title of the role. */
  readonly role: string;
  /** Id that no other element of the page has. */
  readonly id: string;
  readonly levels: readonly LevelProps[];
}

export interface LevelProps {
  /** Id of its row, which the ladder leads to. */
  readonly id: string;
  readonly level: string;
  /** What the level means in the whole guide. */
  readonly summary: string;
  /** The usual job title at this level, where it is not the plain one. */
  readonly title: string | undefined;
  /** Typical years of experience; only with a source. */
  readonly years: { readonly text: string; readonly citation: Citation } | undefined;
  /** What no level before asks for. */
  readonly added: readonly SafeHtml[];
  /** What a level before asks for in the same words. */
  readonly kept: readonly SafeHtml[];
}

/** Levels of a role as a ladder, then as a table of what each adds to the one before. */
export function Levels({ role, id, levels, isRightToLeft, words }: LevelsProps): JSX.Element {
  const caption = words.levels.caption({ role });
  return (
    <div class="levels" data-component="levels">
      {levels.length > 1 && (
        <div class="scroll-box levels-ladder" tabindex={0} role="group" aria-label={caption}>
          <Ladder isRightToLeft={isRightToLeft} words={words} id={id} levels={levels} />
        </div>
      )}
      <table>
        <caption>{words.levels.tableCaption({ role })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.levels.level}</th>
            <th scope="col">{words.levels.new}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <LevelRow {...level} words={words} />
          ))}
        </tbody>
      </table>
      <YearSources levels={levels} words={words} />
    </div>
  );
}

function LevelRow({
  id,
  level,
  summary,
  title,
  years,
  added,
  kept,
  words,
}: LevelProps & WithWords): JSX.Element {
  return (
    <tr id={id}>
      <th scope="row">
        <span>{level}</span>
        {title !== undefined && [' ', <span class="levels-detail">{title}</span>]}
        {years && [' ', <span class="levels-detail">{words.levels.years({ years: years.text })}</span>]}
      </th>
      <td>
        <p>{summary}</p>
        <Expectations texts={added} />
        {kept.length > 0 && <p class="levels-detail">{words.levels.asBefore}</p>}
        <Expectations texts={kept} />
      </td>
    </tr>
  );
}

/** Where the years are from, and for which levels where not all of them are from one source. */
function YearSources({
  levels,
  words,
}: WithWords & { readonly levels: readonly LevelProps[] }): JSX.Element | null {
  const stated = levels.flatMap(({ level, years }) => (years ? [{ level, ...years.citation }] : []));
  const { comma, semicolon } = words.punctuation;
  const sources = [...groupBy(stated, ({ url, text }) => `${url} ${text}`).values()].flatMap((cited) =>
    cited.slice(0, 1).map((first) => ({ ...first, named: cited.map(({ level }) => level).join(comma) })),
  );
  if (sources.length === 0) return null;
  const links = sources.map(({ url, text, named }) => {
    const link = <a href={url}>{text}</a>;
    return sources.length === 1 ? link : words.levels.sourceOfLevels.parts({ link, levels: named });
  });
  return (
    <p class="levels-detail">
      {words.levels.yearsFrom.parts({ sources: <Separated by={semicolon}>{links}</Separated> })}
    </p>
  );
}

function Expectations({ texts }: { readonly texts: readonly SafeHtml[] }): JSX.Element | null {
  if (texts.length === 0) return null;
  return (
    <ul>
      {texts.map((text) => (
        <li>
          <Raw html={text} />
        </li>
      ))}
    </ul>
  );
}
