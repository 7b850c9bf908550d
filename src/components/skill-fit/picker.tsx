import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { UNRATED, type OwnSkills } from '../../model/skill-fit.ts';
import { PROFICIENCIES } from '../proficiency.tsx';
import type { FitGroup, FitSkill } from './choice-data.ts';

export interface SkillPickerProps {
  readonly groups: readonly FitGroup[];
  readonly own: OwnSkills;
  readonly onChange: (own: OwnSkills) => void;
}

/** All skills to tick, each with how well somebody has it, and a field that shows fewer of them. */
export function SkillPicker({ groups, own, onChange }: SkillPickerProps): JSX.Element {
  const [wanted, setWanted] = useState('');
  const all = groups.flatMap(({ skills }) => skills);
  const shown = new Set(all.filter((skill) => isCalled(skill, wanted)).map(({ id }) => id));
  return (
    <div class="skill-fit-picker">
      <label class="skill-fit-filter">
        Show only skills called
        <input
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      </label>
      <p class="skill-fit-count" role="status">
        {shown.size === all.length ? '' : `${shown.size} of ${all.length} skills are called so.`}
      </p>
      {groups.map(({ title, skills }) => (
        <fieldset hidden={skills.every(({ id }) => !shown.has(id))}>
          <legend>{title}</legend>
          {skills.map((skill) => (
            <SkillChoice
              skill={skill}
              value={own.get(skill.id)}
              hidden={!shown.has(skill.id)}
              onChange={(value) => onChange(withSkill(own, skill.id, value))}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

/** Whether a skill has the words in its title or in one of its other names. */
function isCalled({ title, aliases }: FitSkill, words: string): boolean {
  const wanted = words.trim().toLocaleLowerCase();
  return [title, ...aliases].some((name) => name.toLocaleLowerCase().includes(wanted));
}

function withSkill(own: OwnSkills, id: string, value: number | undefined): OwnSkills {
  const next = new Map(own);
  if (value === undefined) next.delete(id);
  else next.set(id, value);
  return next;
}

interface SkillChoiceProps {
  readonly skill: FitSkill;
  readonly value: number | undefined;
  readonly hidden: boolean;
  readonly onChange: (value: number | undefined) => void;
}

function SkillChoice({ skill: { title, aliases }, value, hidden, onChange }: SkillChoiceProps): JSX.Element {
  return (
    <div class="skill-fit-skill" hidden={hidden}>
      <label>
        <input
          type="checkbox"
          checked={value !== undefined}
          onChange={(event) => onChange(event.currentTarget.checked ? UNRATED : undefined)}
        />
        <span>
          {title} {aliases.length > 0 && <span class="skill-fit-aliases">{aliases.join(', ')}</span>}
        </span>
      </label>
      <select
        aria-label={`How well: ${title}`}
        disabled={value === undefined}
        value={value ?? UNRATED}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        <option value={UNRATED}>not rated</option>
        {PROFICIENCIES.map(({ name }, index) => (
          <option value={index + 1}>
            {index + 1} {name}
          </option>
        ))}
      </select>
    </div>
  );
}
