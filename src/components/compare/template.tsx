import type { JSX } from 'preact';
import { Raw } from '../../support/raw.tsx';
import type { ComparedPay, ComparedRole } from './props.ts';
import { Group, Row, type RolesProps } from './rows.tsx';
import { Skills } from './skill-rows.tsx';

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
