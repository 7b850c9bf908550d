import type { ComponentChildren, JSX } from 'preact';
import { overlapOfWeights, weightOf } from '../../model/overlap.ts';
import { Raw } from '../../support/raw.tsx';
import type { WordsOf } from '../../words/words.ts';
import { proficiencyWords, tierWords } from '../proficiency.tsx';
import { SkillName } from '../skill-link.tsx';
import type { CompareSections } from './choice-data.ts';
import type { ComparedPay, ComparedRole } from './props.ts';

/** Roles side by side, a column each: facts, pay, skills, the day by the clock, what sets them apart. */
export function Compare({ roles, words }: RolesProps): JSX.Element {
  const caption = words.compare.caption({ roles: roles.map(({ title }) => title) });
  return (
    <div class="scroll-box" tabindex={0} role="group" aria-label={caption}>
      <table class="compare" data-component="compare">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.compare.role}</th>
            {roles.map(({ title, href }) => (
              <th scope="col">
                <a href={href}>{title}</a>
              </th>
            ))}
          </tr>
        </thead>
        <Facts roles={roles} words={words} />
        <Skills roles={roles} words={words} />
        <Pay roles={roles} words={words} />
        <Day roles={roles} words={words} />
      </table>
    </div>
  );
}

interface RolesProps {
  readonly words: WordsOf<CompareSections>;
  readonly roles: readonly ComparedRole[];
}

/** Rows under a heading of their own; without rows there is no heading. */
function Group({
  title,
  detail,
  columns,
  children,
}: {
  readonly title: string;
  readonly detail?: string;
  readonly columns: number;
  readonly children: readonly ComponentChildren[];
}): JSX.Element | null {
  if (children.length === 0) return null;
  return (
    <tbody>
      <tr class="compare-group">
        <th scope="rowgroup" colspan={columns + 1}>
          <div class="compare-sticky">
            {title} {detail !== undefined && <span class="compare-detail">{detail}</span>}
          </div>
        </th>
      </tr>
      {children}
    </tbody>
  );
}

function Row({
  head,
  cells,
  none,
}: {
  readonly head: ComponentChildren;
  readonly cells: readonly ComponentChildren[];
  /** What an empty cell says. */
  readonly none: string;
}): JSX.Element {
  return (
    <tr>
      <th scope="row">{head}</th>
      {cells.map((cell) => (
        <td>{cell ?? <span class="compare-detail">{none}</span>}</td>
      ))}
    </tr>
  );
}

function Facts({ roles, words: { choice, compare } }: RolesProps): JSX.Element {
  const terms = distinct(roles.flatMap(({ facts }) => facts.map(({ term }) => term)));
  const rows = terms.map((term) => (
    <Row
      head={term}
      none={choice.notStated}
      cells={roles.map(({ facts }) => {
        const fact = facts.find((one) => one.term === term);
        return fact && <Raw html={fact.html} />;
      })}
    />
  ));
  const differences = roles.map((role) => differencesOf(role, roles));
  const apart = differences.some((cell) => cell !== undefined)
    ? [<Row head={compare.keyDifference} none={choice.notStated} cells={differences} />]
    : [];
  return (
    <Group title={compare.atAGlance} columns={roles.length}>
      {[...rows, ...apart]}
    </Group>
  );
}

/** What the page of a role says of the others beside it. */
function differencesOf(role: ComparedRole, roles: readonly ComparedRole[]): JSX.Element | undefined {
  const said = roles.flatMap(({ id, title }) => {
    const html = role.differences[id];
    return html === undefined ? [] : [{ title, html }];
  });
  if (said.length === 0) return undefined;
  return (
    <>
      {said.map(({ title, html }) => (
        <p>
          <strong>{title}:</strong> <Raw html={html} />
        </p>
      ))}
    </>
  );
}

/** Every skill that any of the roles needs: first those that the most of them need, then the weightiest. */
function Skills({ roles, words }: RolesProps): JSX.Element {
  const { compare } = words;
  const weights = roles.map(({ skills }) => new Map(skills.map((skill) => [skill.id, weightOf(skill)])));
  const byId = new Map(roles.flatMap(({ skills }) => skills.map((skill) => [skill.id, skill])));
  const needed = (id: string): number => weights.filter((ofRole) => ofRole.has(id)).length;
  const weight = (id: string): number => weights.reduce((sum, ofRole) => sum + (ofRole.get(id) ?? 0), 0);
  const ordered = [...byId.values()].toSorted(
    (a, b) => needed(b.id) - needed(a.id) || weight(b.id) - weight(a.id),
  );
  return (
    <Group title={compare.skills} detail={overlapWords(roles, weights, words)} columns={roles.length}>
      {ordered.map((skill) => (
        <Row
          head={<SkillName {...skill} />}
          none={compare.notNeeded}
          cells={roles.map(({ skills }) => {
            const own = skills.find(({ id }) => id === skill.id);
            return (
              own &&
              [proficiencyWords(own.proficiency, words), tierWords(own.tier, words).inSentence].join(
                words.punctuation.semicolon,
              )
            );
          })}
        />
      ))}
    </Group>
  );
}

/** `Overlap: Gardener and Park manager 12 %.` */
function overlapWords(
  roles: readonly ComparedRole[],
  weights: readonly ReadonlyMap<string, number>[],
  { compare, punctuation }: RolesProps['words'],
): string {
  const pairs = roles.flatMap((first, i) =>
    roles.slice(i + 1).map((second, j) => {
      const percent = overlapOfWeights(weights[i] ?? new Map(), weights[i + 1 + j] ?? new Map());
      return compare.overlapOfPair({ first: first.title, second: second.title, percent });
    }),
  );
  return compare.overlap({ pairs: pairs.join(punctuation.semicolon) });
}

function Pay({ roles, words }: RolesProps): JSX.Element {
  const rows = distinct(roles.flatMap(({ pay }) => pay.map(({ row }) => row)));
  return (
    <Group title={words.compare.pay} detail={words.compare.payNote} columns={roles.length}>
      {rows.map((row) => (
        <Row
          head={row}
          none={words.choice.notStated}
          cells={roles.map(({ pay }) => {
            const cell = pay.find((one) => one.row === row);
            return cell && <PayCell {...cell} words={words} />;
          })}
        />
      ))}
    </Group>
  );
}

function PayCell({
  occupation,
  amounts,
  citation,
  words,
}: ComparedPay & Pick<RolesProps, 'words'>): JSX.Element {
  return (
    <>
      <ul role="list">
        {amounts.map(({ measure, yearly }) => (
          <li>
            {measure} <strong>{yearly}</strong>
          </li>
        ))}
      </ul>
      <p class="compare-detail">
        {words.compare.paySource.parts({
          occupation,
          link: <a href={citation.url}>{citation.text}</a>,
          age: words.citations[citation.age.label],
        })}
      </p>
    </>
  );
}

function Day({ roles, words: { choice, compare } }: RolesProps): JSX.Element {
  const days = roles.map(({ day }) => (day === null ? undefined : <Raw html={day} />));
  const hasAny = days.some((day) => day !== undefined);
  return (
    <Group title={compare.day} columns={roles.length}>
      {hasAny ? [<Row head={compare.aDay} none={choice.notStated} cells={days} />] : []}
    </Group>
  );
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
