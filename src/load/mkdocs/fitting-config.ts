import type { DataPath } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';
import { isRecord } from '../../support/is-record.ts';
import { MkdocsConfig } from './config.ts';

/** Reports what is wrong with a value of the settings, at its place. */
export type Report = (position: DataPath, words: Pick<Problem, 'what' | 'unexpected' | 'fix'>) => void;

/** Rounds in which wrong values are taken out: one nearly always does, since each names all that it finds. */
const MAX_ROUNDS = 20;

/** Settings as far as they fit: what does not is reported and left out by itself, so that it costs no other. */
export function fittingConfig(written: unknown, report: Report): MkdocsConfig {
  let data = written;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = MkdocsConfig.safeParse(data);
    if (result.success) return result.data;
    const wrong = result.error.issues.map(({ path }) => path.filter((step) => typeof step !== 'symbol'));
    // From the end, so that the numbers of those before in a list stay right.
    for (const position of wrong.toReversed()) data = without(data, position);
    for (const position of wrong) {
      report(position, {
        what: 'this setting is not understood and was left out',
        unexpected: `Unexpected value of \`${position.join('.')}\`, expected what MkDocs documents for it`,
        fix: 'compare it with the documentation of MkDocs.',
      });
    }
  }
  return MkdocsConfig.parse({});
}

/** The same value without the one at a place in it. */
function without(value: unknown, [step, ...rest]: DataPath): unknown {
  if (step === undefined) return undefined;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return rest.length === 0
      ? list.filter((_, i) => i !== step)
      : list.map((inner, i) => (i === step ? without(inner, rest) : inner));
  }
  if (!isRecord(value)) return undefined;
  const { [step]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...others, [step]: without(inner, rest) };
}
