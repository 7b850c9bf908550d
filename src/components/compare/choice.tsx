import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadScriptData } from '../../support/browser/load-script-data.ts';
import { startChoice } from '../../support/browser/start-choice.tsx';
import { useAddress } from '../../support/browser/use-address.ts';
import type { CompareChoice } from './choice-data.ts';
import type { ComparedRole } from './props.ts';
import { Compare } from './template.tsx';

/** Lets a reader choose two or three roles; the choice is in the address: `compare.html?role=a&role=b`. */

const LABELS = ['First role', 'Second role', 'Third role, if you like'];

type Result = readonly ComparedRole[] | 'loading' | 'failed';

function Chooser({ folder, roles }: CompareChoice): JSX.Element {
  const [query, change] = useAddress();
  const known = new Set(roles.map(([id]) => id));
  const chosen = [...new Set(query.getAll('role'))].filter((id) => known.has(id)).slice(0, LABELS.length);
  const result = useRoles(folder, chosen);
  const choose = (index: number, id: string): void => {
    const next = chosen.with(index < chosen.length ? index : chosen.push('') - 1, id);
    change(new URLSearchParams(next.filter((one) => one !== '').map((one) => ['role', one])));
  };
  return (
    <>
      <form class="compare-choice" onSubmit={(event) => event.preventDefault()}>
        {LABELS.map((label, index) => (
          <RoleSelect
            label={label}
            roles={roles.filter(([id]) => id === chosen[index] || !chosen.includes(id))}
            value={chosen[index] ?? ''}
            disabled={index > chosen.length}
            onChoose={(id) => choose(index, id)}
          />
        ))}
      </form>
      <p role="status">{statusWords(result)}</p>
      {typeof result === 'object' && result.length > 1 && <Compare roles={result} />}
    </>
  );
}

interface RoleSelectProps {
  readonly label: string;
  readonly roles: CompareChoice['roles'];
  readonly value: string;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
}

function RoleSelect({ label, roles, value, disabled, onChoose }: RoleSelectProps): JSX.Element {
  return (
    <label>
      {label}
      <select value={value} disabled={disabled} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">None</option>
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

function statusWords(result: Result): string {
  if (result === 'loading') return 'Loading …';
  if (result === 'failed') return 'The roles cannot be loaded. Try again when you have a network.';
  if (result.length < 2) return 'Choose two or three roles, and they stand here side by side.';
  return `Compared: ${result.map(({ title }) => title).join(', ')}.`;
}

startChoice<CompareChoice>('compare', (data) => <Chooser {...data} />);
