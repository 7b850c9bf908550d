import type { JSX } from 'preact';
import type { LevelNeeds } from './needs.ts';

interface SelectProps {
  readonly label: string;
  /** What stands where nothing is chosen. */
  readonly choose: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

/** A choice of one, or of none. */
export function Select({ label, choose, options, value, onChoose }: SelectProps): JSX.Element {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{choose}</option>
        {options.map(({ id, title }) => (
          <option value={id}>{title}</option>
        ))}
      </select>
    </label>
  );
}

interface LevelSelectProps extends Pick<SelectProps, 'label' | 'choose'> {
  readonly name: string;
  readonly levels: readonly LevelNeeds[];
  readonly query: URLSearchParams;
  readonly set: (name: string, value: string) => void;
}

/** Nothing where there are no levels to choose from. */
export function LevelSelect({ name, levels, query, set, ...texts }: LevelSelectProps): JSX.Element | null {
  if (levels.length === 0) return null;
  const value = query.get(name) ?? '';
  return <Select {...texts} options={levels} value={value} onChoose={(level) => set(name, level)} />;
}
