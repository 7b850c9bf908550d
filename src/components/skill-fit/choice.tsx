import type { JSX } from 'preact';
import { rankBySkillFit, type RankedFit } from '../../model/skill-fit.ts';
import { startChoice } from '../../support/browser/start-choice.ts';
import { compileChoiceWords } from '../../words/choice-words.ts';
import type { WordsOf } from '../../words/words.ts';
import type { FitChoice, FitRole, FitSections, FitSkill } from './choice-data.ts';
import { ownSkills, type OwnSkillsState } from './kept-skills.ts';
import { SkillPicker, type SkillPickerProps } from './picker.tsx';
import { FitResults } from './template.tsx';
import { SkillTools, type SkillToolsProps } from './tools.tsx';

/** Lets a reader tick the skills that they have, and ranks the roles by them. All of it stays in the browser. */

const SHOWN_AT_FIRST = 20;

type FitWords = WordsOf<FitSections>;

interface SkillFitProps
  extends
    Pick<FitChoice, 'groups'>,
    Pick<SkillPickerProps, 'wanted' | 'onFilter'>,
    Pick<SkillToolsProps, 'message' | 'say' | 'known'> {
  readonly words: FitWords;
  readonly state: OwnSkillsState;
  readonly skills: ReadonlyMap<string, FitSkill>;
  /** The closest first. */
  readonly ranked: readonly RankedFit<Omit<FitRole, 'needs'>>[];
  /** How many of them. */
  readonly shown: number;
  readonly showMore: () => void;
}

function SkillFit(props: SkillFitProps): JSX.Element {
  const { words, groups, skills, state, ranked, shown, showMore, known, message, say, wanted, onFilter } =
    props;
  const { skillFit } = words;
  const isEmpty = state.own.size === 0;
  return (
    <div class="skill-fit">
      <section aria-labelledby="own-skills">
        <h2 id="own-skills" tabindex={-1}>
          {skillFit.yourSkills}
        </h2>
        {state.isLinked && <LinkedNote {...state} words={words} />}
        <p class="skill-fit-kept">{state.isKept ? skillFit.kept : skillFit.notKept}</p>
        <SkillPicker {...{ words, groups, wanted, onFilter }} own={state.own} onChange={state.change} />
        <SkillTools {...state} {...{ known, words, message, say }} />
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
          <button type="button" onClick={showMore}>
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
  // The note goes with its buttons.
  const press = (act: () => void) => () => {
    act();
    document.getElementById('own-skills')?.focus();
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

/** The button for more may go with its last press: the focus goes on with what it brought. */
function focusResult(index: number): void {
  document.querySelectorAll<HTMLElement>('.skill-fit-ranking h3 > a')[index]?.focus();
}

startChoice<FitChoice>('skill-fit', ({ words: data, groups, roles }, update) => {
  const words = compileChoiceWords(data);
  const { skills, known, rankable } = prepared(groups, roles);
  const own = ownSkills(known, update);
  let [wanted, message, shown] = ['', '', SHOWN_AT_FIRST];
  const onFilter = (name: string): void => {
    wanted = name;
    update();
  };
  const say = (text: string): void => {
    message = text;
    update();
  };
  const showMore = (): void => {
    shown += SHOWN_AT_FIRST;
    update();
    focusResult(shown - SHOWN_AT_FIRST);
  };
  return () => {
    const state = own();
    const ranked = rankBySkillFit(rankable, state.own);
    const kept = { words, groups, skills, known, showMore, onFilter, say };
    return <SkillFit {...kept} {...{ state, ranked, wanted, message, shown }} />;
  };
});
