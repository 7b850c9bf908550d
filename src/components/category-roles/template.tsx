import type { ComponentChildren, JSX } from 'preact';
import { Raw } from '../../support/html.tsx';
import type { Citation } from '../../model/citation.ts';
import type { WordsOf } from '../../words/words.ts';
import type { CategoryRolesProps, RoleCardProps } from './props.ts';

interface WithWords {
  readonly words: WordsOf<'categoryRoles'>['categoryRoles'];
}

/** Cards of the roles of a category, alike in form so that they can be compared; their sources below all of them. */
export function CategoryRoles({ roles, sources, words }: CategoryRolesProps & WithWords): JSX.Element {
  return (
    <div class="category-roles" data-component="category-roles">
      <ul role="list">
        {roles.map((role) => (
          <li>
            <RoleCard {...role} words={words} />
          </li>
        ))}
      </ul>
      {sources.length > 0 && (
        <p class="category-roles-sources" data-pagefind-ignore="">
          {words.sources.parts({ list: <Links citations={sources} /> })}
        </p>
      )}
    </div>
  );
}

function Links({ citations }: { readonly citations: readonly Citation[] }): JSX.Element {
  return (
    <>
      {citations.map(({ url, text, title }, i) => (
        <>
          {i > 0 && ' · '}
          <a href={url} title={title}>
            {text}
          </a>
        </>
      ))}
    </>
  );
}

function RoleCard(role: RoleCardProps & WithWords): JSX.Element {
  const { words, title, href, summary, difference, pay, experience, waysIn, waysOn } = role;
  return (
    <>
      <a class="category-roles-title" href={href}>
        {title}
      </a>
      <p>{summary}</p>
      {difference && (
        <p class="category-roles-difference">
          <strong>{words.beside({ title: difference.title })}</strong> <Raw html={difference.text} />
        </p>
      )}
      <dl>
        <Fact
          term={words.pay}
          values={pay.map(({ region, yearly }) => (
            <>
              <strong>{yearly}</strong> {region}
            </>
          ))}
        />
        <Fact term={words.experience} values={experience ? [<Raw html={experience.html} />] : []} />
        <Fact
          term={words.waysIn}
          values={waysIn.map(({ title: from, time }) => (
            <>
              {from} {time !== undefined && <span class="category-roles-time">({time})</span>}
            </>
          ))}
        />
        <Fact term={words.next} values={waysOn.map((way) => way.title)} />
      </dl>
    </>
  );
}

interface FactProps {
  readonly term: string;
  readonly values: readonly ComponentChildren[];
}

/** A term with its values, each on a line of its own; nothing where there are none. */
function Fact({ term, values }: FactProps): JSX.Element | null {
  if (values.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt> {values.map((value) => [<dd>{value}</dd>, ' '])}
    </div>
  );
}
