import type { JSX } from 'preact';
import { UNRATED, type OwnSkills } from '../../model/skill-fit.ts';
import type { WordsOf } from '../../words/words.ts';
import { proficiencies } from '../proficiency.tsx';
import type { FitGroup, FitSections, FitSkill } from './choice-data.ts';

export interface SkillPickerProps {
  readonly words: WordsOf<FitSections>;
  readonly groups: readonly FitGroup[];
  readonly own: OwnSkills;
  readonly onChange: (own: OwnSkills) => void;
  /** What the skills that are shown are called. */
  readonly wanted: string;
  readonly onFilter: (wanted: string) => void;
}

/** All skills to tick, each with how well somebody has it, and a field that shows fewer of them. */
export function SkillPicker(props: SkillPickerProps): JSX.Element {
  const { words, groups, own, onChange, wanted, onFilter } = props;
  const all = groups.flatMap(({ skills }) => skills);
  const shown = new Set(all.filter((skill) => isCalled(skill, wanted)).map(({ id }) => id));
  return (
    <div class="skill-fit-picker">
      <label class="skill-fit-filter">
        {words.skillFit.filter}
        <input
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={wanted}
          onInput={(event) => onFilter(event.currentTarget.value)}
        />
      </label>
      <p class="skill-fit-count" role="status">
        {shown.size === all.length ? '' : words.skillFit.filtered({ shown: shown.size, count: all.length })}
      </p>
      {groups.map(({ title, skills }, index) => (
        <fieldset data-later={index > 1 ? '' : undefined} hidden={skills.every(({ id }) => !shown.has(id))}>
          <legend>{title}</legend>
          {skills.map((skill) => (
            <SkillChoice
              words={words}
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
  readonly words: WordsOf<FitSections>;
  readonly skill: FitSkill;
  readonly value: number | undefined;
  readonly hidden: boolean;
  readonly onChange: (value: number | undefined) => void;
}

/** How well is asked only of what is ticked: with it, a long list of skills would be mostly the same answers. */
function SkillChoice({ words, skill, value, hidden, onChange }: SkillChoiceProps): JSX.Element {
  const { title, aliases } = skill;
  return (
    <div class="skill-fit-skill" hidden={hidden}>
      <label>
        <input
          type="checkbox"
          checked={value !== undefined}
          onChange={(event) => onChange(event.currentTarget.checked ? UNRATED : undefined)}
        />
        <span>
          {title}{' '}
          {aliases.length > 0 && (
            <span class="skill-fit-aliases">{aliases.join(words.punctuation.comma)}</span>
          )}
        </span>
      </label>
      {value !== undefined && (
        <select
          aria-label={words.skillFit.howWell({ skill: title })}
          value={value}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        >
          <option value={UNRATED}>{words.skillFit.notRated}</option>
          {proficiencies(words).map((one) => (
            <option value={one.value}>{words.skillNeeds.numbered(one)}</option>
          ))}
        </select>
      )}
    </div>
  );
}
