import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { rankBySkillFit, type RankedFit } from '../../model/skill-fit.ts';
import { startChoice } from '../../support/browser/start-choice.tsx';
import type { FitChoice, FitRole } from './choice-data.ts';
import { SkillPicker } from './picker.tsx';
import { FitResults } from './template.tsx';
import { SkillTools } from './tools.tsx';
import { useOwnSkills, type OwnSkillsState } from './use-own-skills.ts';

/** Lets a reader tick the skills that they have, and ranks the roles by them. All of it stays in the browser. */

const SHOWN_AT_FIRST = 20;

function SkillFit({ groups, roles }: FitChoice): JSX.Element {
  const { skills, known, rankable } = useMemo(() => prepared(groups, roles), [groups, roles]);
  const state = useOwnSkills(known);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const ranked = useMemo(() => rankBySkillFit(rankable, state.own), [rankable, state.own]);
  const isEmpty = state.own.size === 0;
  return (
    <div class="skill-fit">
      <section aria-labelledby="own-skills">
        <h2 id="own-skills">Your skills</h2>
        {state.isLinked && <LinkedNote {...state} />}
        <SkillTools {...state} known={known} />
        <SkillPicker groups={groups} own={state.own} onChange={state.change} />
        {!isEmpty && (
          <a class="skill-fit-jump" href="#fitting-roles">
            {summary(state.own.size, ranked)}
          </a>
        )}
      </section>
      <section class="skill-fit-ranking" aria-labelledby="fitting-roles">
        <h2 id="fitting-roles">Roles that fit</h2>
        <p role="status">{summary(state.own.size, ranked)}</p>
        <p class="skill-fit-method">
          Of the proficiencies that the must-haves of a role need, added up, the share that you have. A skill
          that you do not rate counts as enough.
        </p>
        {!isEmpty && <FitResults ranked={ranked.slice(0, shown)} skills={skills} />}
        {!isEmpty && shown < ranked.length && (
          <button type="button" onClick={() => setShown(shown + SHOWN_AT_FIRST)}>
            Show more roles
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

function summary(skills: number, ranked: readonly RankedFit<{ readonly title: string }>[]): string {
  const [best] = ranked;
  if (skills === 0 || !best) return 'Tick what you can do, and the roles stand here, the closest first.';
  const ticked = skills === 1 ? '1 skill ticked' : `${skills} skills ticked`;
  return `${ticked}. Closest: ${best.role.title}, ${best.fit.must} % of the must-haves.`;
}

function LinkedNote({ keepLinked, leaveLinked }: OwnSkillsState): JSX.Element {
  return (
    <div class="skill-fit-note" role="group" aria-label="Skills from a link">
      <p>These skills came with a link. What this browser keeps is as it was.</p>
      <button type="button" onClick={keepLinked}>
        Keep these instead
      </button>
      <button type="button" onClick={leaveLinked}>
        Back to mine
      </button>
    </div>
  );
}

startChoice<FitChoice>('skill-fit', (data) => <SkillFit {...data} />);
