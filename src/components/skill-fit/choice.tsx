import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { rankBySkillFit, type RankedFit } from '../../model/skill-fit.ts';
import { startChoice } from '../../support/browser/start-choice.tsx';
import { compileWords, type WordsOf } from '../../words/words.ts';
import type { FitChoice, FitRole, FitSections } from './choice-data.ts';
import { SkillPicker } from './picker.tsx';
import { FitResults } from './template.tsx';
import { SkillTools } from './tools.tsx';
import { useOwnSkills, type OwnSkillsState } from './use-own-skills.ts';

/** Lets a reader tick the skills that they have, and ranks the roles by them. All of it stays in the browser. */

const SHOWN_AT_FIRST = 20;

type FitWords = WordsOf<FitSections>;

interface SkillFitProps extends Omit<FitChoice, 'words'> {
  readonly words: FitWords;
}

function SkillFit({ groups, roles, words }: SkillFitProps): JSX.Element {
  const { skillFit } = words;
  const { skills, known, rankable } = useMemo(() => prepared(groups, roles), [groups, roles]);
  const state = useOwnSkills(known);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const ranked = useMemo(() => rankBySkillFit(rankable, state.own), [rankable, state.own]);
  const isEmpty = state.own.size === 0;
  return (
    <div class="skill-fit">
      <section aria-labelledby="own-skills">
        <h2 id="own-skills">{skillFit.yourSkills}</h2>
        {state.isLinked && <LinkedNote {...state} words={words} />}
        <SkillTools {...state} known={known} words={words} />
        <SkillPicker words={words} groups={groups} own={state.own} onChange={state.change} />
        {!isEmpty && (
          <a class="skill-fit-jump" href="#fitting-roles">
            {summary(state.own.size, ranked, words)}
          </a>
        )}
      </section>
      <section class="skill-fit-ranking" aria-labelledby="fitting-roles">
        <h2 id="fitting-roles">{skillFit.rolesThatFit}</h2>
        <p role="status">{summary(state.own.size, ranked, words)}</p>
        <p class="skill-fit-method">{skillFit.method}</p>
        {!isEmpty && <FitResults words={words} ranked={ranked.slice(0, shown)} skills={skills} />}
        {!isEmpty && shown < ranked.length && (
          <button type="button" onClick={() => setShown(shown + SHOWN_AT_FIRST)}>
            {skillFit.more}
          </button>
        )}
      </section>
    </div>
  );
}

/** The data in the forms that each change of the choice is worked out from. */
function prepared(groups: FitChoice['groups'], roles: readonly FitRole[]) {
  const skills = new Map(groups.flatMap((group) => group.skills.map((skill) => [skill.id, skill] as const)));
  const rankable = roles.map(({ title, href, paths, needs }) => ({
    title,
    href,
    paths,
    needs: needs.map(([skill, tier, proficiency]) => ({ skill, tier, proficiency })),
  }));
  return { skills, known: new Set(skills.keys()), rankable };
}

function summary(
  skills: number,
  ranked: readonly RankedFit<{ readonly title: string }>[],
  { skillFit }: FitWords,
): string {
  const [best] = ranked;
  if (skills === 0 || !best) return skillFit.start;
  return skillFit.summary({ count: skills, role: best.role.title, percent: best.fit.must });
}

function LinkedNote({
  keepLinked,
  leaveLinked,
  words: { skillFit },
}: OwnSkillsState & Pick<SkillFitProps, 'words'>): JSX.Element {
  return (
    <div class="skill-fit-note" role="group" aria-label={skillFit.linked}>
      <p>{skillFit.linkedNote}</p>
      <button type="button" onClick={keepLinked}>
        {skillFit.keepLinked}
      </button>
      <button type="button" onClick={leaveLinked}>
        {skillFit.leaveLinked}
      </button>
    </div>
  );
}

startChoice<FitChoice>('skill-fit', ({ words, ...data }) => (
  <SkillFit {...data} words={compileWords(words)} />
));
