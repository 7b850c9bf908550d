import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadScriptData } from '../../support/browser/load-script-data.ts';
import { startChoice } from '../../support/browser/start-choice.tsx';
import { useAddress } from '../../support/browser/use-address.ts';
import { compileWords, type WordsOf } from '../../words/words.ts';
import type { CompareChoice, CompareSections } from './choice-data.ts';
import type { ComparedRole } from './props.ts';
import { Compare } from './template.tsx';

/** Lets a reader choose two or three roles; the choice is in the address: `compare.html?role=a&role=b`. */

type Result = readonly ComparedRole[] | 'loading' | 'failed';

interface ChooserProps extends Omit<CompareChoice, 'words'> {
  readonly words: WordsOf<CompareSections>;
}

function Chooser({ folder, roles, words }: ChooserProps): JSX.Element {
  const { firstRole, secondRole, thirdRole } = words.compare;
  const labels = [firstRole, secondRole, thirdRole];
  const [query, change] = useAddress();
  const known = new Set(roles.map(([id]) => id));
  const chosen = [...new Set(query.getAll('role'))].filter((id) => known.has(id)).slice(0, labels.length);
  const result = useRoles(folder, chosen);
  const choose = (index: number, id: string): void => {
    const next = chosen.with(index < chosen.length ? index : chosen.push('') - 1, id);
    change(new URLSearchParams(next.filter((one) => one !== '').map((one) => ['role', one])));
  };
  return (
    <>
      <form class="choice-fields" onSubmit={(event) => event.preventDefault()}>
        {labels.map((label, index) => (
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

/** The columns of the chosen roles, once they are there. */
function useRoles(folder: string, chosen: readonly string[]): Result {
  const [result, setResult] = useState<Result>([]);
  const key = chosen.join(' ');
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Result): void => {
      if (isCurrent) setResult(next);
    };
    const ids = key === '' ? [] : key.split(' ');
    setResult('loading');
    Promise.all(ids.map((id) => loadScriptData<ComparedRole>(`${folder}/${id}.js`, `compare/${id}`))).then(
      show,
      () => show('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [folder, key]);
  return result;
}

function statusWords(result: Result, { choice, compare }: WordsOf<CompareSections>): string {
  if (result === 'loading') return choice.loading;
  if (result === 'failed') return choice.loadingFailed;
  if (result.length < 2) return compare.choose;
  return compare.compared({ roles: result.map(({ title }) => title) });
}

startChoice<CompareChoice>('compare', ({ words, ...data }) => (
  <Chooser {...data} words={compileWords(words)} />
));
