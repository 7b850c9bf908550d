import type { JSX } from 'preact';
import { watchAddress } from '../../support/browser/address.ts';
import { loadAll, type Loaded } from '../../support/browser/load-all.ts';
import { loadScriptData } from '../../support/browser/load-script-data.ts';
import { startChoice } from '../../support/browser/start-choice.ts';
import { compileChoiceWords } from '../../words/choice-words.ts';
import type { WordsOf } from '../../words/words.ts';
import type { CompareChoice, CompareSections } from './choice-data.ts';
import type { ComparedRole } from './props.ts';
import { Compare } from './template.tsx';

/** Lets a reader choose two or three roles; the choice is in the address: `compare.html?role=a&role=b`. */

/** A reader compares so many roles. */
const MOST = 3;

interface ChooserProps extends Pick<CompareChoice, 'roles'> {
  readonly words: WordsOf<CompareSections>;
  /** Ids of the chosen roles. */
  readonly chosen: readonly string[];
  readonly result: Loaded<ComparedRole>;
  readonly onChoose: (roles: readonly string[]) => void;
}

function Chooser({ roles, words, chosen, result, onChoose }: ChooserProps): JSX.Element {
  const { firstRole, secondRole, thirdRole } = words.compare;
  const choose = (index: number, id: string): void => {
    const next = [...chosen];
    next[Math.min(index, chosen.length)] = id;
    onChoose(next.filter((one) => one !== ''));
  };
  return (
    <>
      <form class="choice-fields" onSubmit={(event) => event.preventDefault()}>
        {[firstRole, secondRole, thirdRole].map((label, index) => (
          <RoleSelect
            label={label}
            none={words.compare.none}
            roles={roles.filter(([id]) => id === chosen[index] || !chosen.includes(id))}
            value={chosen[index] ?? ''}
            disabled={index > chosen.length}
            onChoose={(id) => choose(index, id)}
          />
        ))}
      </form>
      <p role="status">{statusWords(result, words)}</p>
      {typeof result === 'object' && result.length > 1 && <Compare roles={result} words={words} />}
    </>
  );
}

interface RoleSelectProps {
  readonly label: string;
  /** What stands where no role is chosen. */
  readonly none: string;
  readonly roles: CompareChoice['roles'];
  readonly value: string;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
}

function RoleSelect({ label, none, roles, value, disabled, onChoose }: RoleSelectProps): JSX.Element {
  return (
    <label>
      {label}
      <select value={value} disabled={disabled} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{none}</option>
        {roles.map(([id, title]) => (
          <option value={id}>{title}</option>
        ))}
      </select>
    </label>
  );
}

function statusWords(result: Loaded<ComparedRole>, { choice, compare }: WordsOf<CompareSections>): string {
  if (result === 'loading') return choice.loading;
  if (result === 'failed') return choice.loadingFailed;
  if (result.length < 2) return compare.choose;
  return compare.compared({ roles: result.map(({ title }) => title) });
}

startChoice<CompareChoice>('compare', ({ words: data, folder, roles }, update) => {
  const words = compileChoiceWords(data);
  const known = new Set(roles.map(([id]) => id));
  const address = watchAddress(update);
  const columns = loadAll(
    (id) => loadScriptData<ComparedRole>(`${folder}/${id}.js`, `compare/${id}`),
    update,
  );
  return () => {
    const asked = new Set(address.query().getAll('role'));
    const chosen = [...asked].filter((id) => known.has(id)).slice(0, MOST);
    return (
      <Chooser
        roles={roles}
        words={words}
        chosen={chosen}
        result={columns(chosen)}
        onChoose={(ids) => address.change(new URLSearchParams(ids.map((id) => ['role', id])))}
      />
    );
  };
});
