import type { JSX } from 'preact';
import { needsAtLevel, skillGap } from '../../model/skill-gap.ts';
import { Gap, GapDetails, LevelExpects, type GapProps, type WithWords } from './gap.tsx';
import type { Hop } from './graph.ts';
import type { RoleNeeds } from './needs.ts';
import { HopLine } from './template.tsx';

/** One end of a route, as a reader chose it. */
export interface PathEnd {
  readonly title: string;
  readonly needs: RoleNeeds | undefined;
  /** Id of a level, where one is chosen. */
  readonly level: string | undefined;
}

export interface PathResultProps extends WithWords {
  readonly from: PathEnd;
  readonly to: PathEnd;
  /** Undefined where there is no route. */
  readonly hops: readonly Hop[] | undefined;
  /** What the two ends of each hop take. */
  readonly needs: readonly (readonly [from: RoleNeeds | undefined, to: RoleNeeds | undefined])[];
}

/** The way from one role to another, hop by hop, and what is missing between the two ends. */
export function PathResult({ from, to, hops, needs, words }: PathResultProps): JSX.Element {
  const gap = gapOf(from.needs, to.needs, from.level, to.level);
  const level = to.needs?.levels.find(({ id }) => id === to.level);
  return (
    <div class="paths" data-component="route">
      {hops && (
        <section>
          <h2>{words.paths.theWay}</h2>
          <ol class="paths-ends">
            {hops.map((hop, i) => (
              <li>
                <HopLine {...hop} words={words} />
                {hops.length > 1 && (
                  <GapDetails
                    words={words}
                    from={hop.from.title}
                    to={hop.to.title}
                    gap={gapOf(...(needs[i] ?? [undefined, undefined]))}
                  />
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <h2>{words.paths.skillsBetween({ from: from.title, to: to.title })}</h2>
        {gap ? (
          <Gap {...gap} words={words} />
        ) : (
          <GapDetails from={from.title} to={to.title} gap={undefined} words={words} />
        )}
      </section>
      {level && <LevelExpects {...level} words={words} />}
      {level && !to.needs?.skills.some(({ byLevel }) => byLevel?.[level.id] !== undefined) && (
        <p class="paths-detail">{words.paths.levelUnknown({ level: level.title })}</p>
      )}
    </div>
  );
}

function gapOf(
  from: RoleNeeds | undefined,
  to: RoleNeeds | undefined,
  fromLevel?: string,
  toLevel?: string,
): GapProps | undefined {
  if (!from || !to) return undefined;
  const gap = skillGap(needsAtLevel(from.skills, fromLevel), needsAtLevel(to.skills, toLevel));
  return { ...gap, learn: to.learn };
}

export interface Suggestion {
  readonly title: string;
  readonly href: string;
  /** How far its skills overlap with those of the place that cannot be reached, in per cent. */
  readonly percent: number;
}

/** Says plainly what there is in place of a route. */
export function NoRoute({
  suggestion,
  words: { paths },
}: WithWords & { readonly suggestion: Suggestion | undefined }): JSX.Element {
  if (!suggestion) return <p>{paths.nothingLikeIt}</p>;
  const { href, title, percent } = suggestion;
  return <p>{paths.mostLikeIt.parts({ link: <a href={href}>{title}</a>, percent })}</p>;
}
