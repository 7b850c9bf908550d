import type { JSX } from 'preact';
import { overlapOfWeights, weightOf } from '../../model/overlap.ts';
import { proficiencyWords, tierWords } from '../proficiency.tsx';
import { SkillName } from '../skill-link.tsx';
import type { ComparedRole } from './props.ts';
import { Group, Row, type RolesProps } from './rows.tsx';

/** Every skill that any of the roles needs: first those that the most of them need, then the weightiest. */
export function Skills({ roles, words }: RolesProps): JSX.Element {
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
