import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
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
  const { shown, showMore, section } = useMore();
  const heading = useRef<HTMLHeadingElement>(null);
  const ranked = useMemo(() => rankBySkillFit(rankable, state.own), [rankable, state.own]);
  const isEmpty = state.own.size === 0;
  return (
    <div class="skill-fit">
      <section aria-labelledby="own-skills">
        <h2 id="own-skills" ref={heading} tabindex={-1}>
          {skillFit.yourSkills}
        </h2>
        {state.isLinked && <LinkedNote {...state} words={words} onDone={() => heading.current?.focus()} />}
        <SkillTools {...state} known={known} words={words} />
        <SkillPicker words={words} groups={groups} own={state.own} onChange={state.change} />
        {!isEmpty && (
          <a class="skill-fit-jump" href="#fitting-roles">
            {summary(state.own.size, ranked, words)}
          </a>
        )}
      </section>
      <section class="skill-fit-ranking" ref={section} aria-labelledby="fitting-roles">
        <h2 id="fitting-roles">{skillFit.rolesThatFit}</h2>
        <p role="status">{summary(state.own.size, ranked, words)}</p>
        <p class="skill-fit-method">{skillFit.method}</p>
        {!isEmpty && <FitResults words={words} ranked={ranked.slice(0, shown)} skills={skills} />}
        {!isEmpty && shown < ranked.length && (
          <button type="button" onClick={showMore}>
            {skillFit.more}
          </button>
        )}
      </section>
    </div>
  );
}

/** How many roles are shown. The button for more may go with its last press: the focus goes on with what it brought. */
function useMore() {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown === SHOWN_AT_FIRST) return;
    section.current?.querySelectorAll<HTMLElement>('h3 > a')[shown - SHOWN_AT_FIRST]?.focus();
  }, [shown]);
  return { shown, section, showMore: () => setShown(shown + SHOWN_AT_FIRST) };
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
  onDone,
  words: { skillFit },
}: OwnSkillsState & Pick<SkillFitProps, 'words'> & { readonly onDone: () => void }): JSX.Element {
  // The note goes with its buttons.
  const press = (act: () => void) => () => {
    act();
    onDone();
  };
  return (
    <div class="skill-fit-note" role="group" aria-label={skillFit.linked}>
      <p>{skillFit.linkedNote}</p>
      <button type="button" onClick={press(keepLinked)}>
        {skillFit.keepLinked}
      </button>
      <button type="button" onClick={press(leaveLinked)}>
        {skillFit.leaveLinked}
      </button>
    </div>
  );
}

startChoice<FitChoice>('skill-fit', ({ words, ...data }) => (
  <SkillFit {...data} words={compileWords(words)} />
));
