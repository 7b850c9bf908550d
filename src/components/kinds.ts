import type { WordsOf } from '../words/words.ts';

/** How a kind of admonition looks: a colour of the tokens and an icon. Unknown kinds look like a note. */
export interface KindLook {
  readonly tone: 'blue' | 'green' | 'amber' | 'red' | 'purple' | 'grey';
  readonly icon: string;
}

const NOTE: KindLook = { tone: 'blue', icon: 'material-pencil-circle' };
const ABSTRACT: KindLook = { tone: 'blue', icon: 'material-text-box-outline' };
const INFO: KindLook = { tone: 'blue', icon: 'material-information' };
const TIP: KindLook = { tone: 'green', icon: 'material-lightbulb-on-outline' };
const SUCCESS: KindLook = { tone: 'green', icon: 'material-check-circle' };
const QUESTION: KindLook = { tone: 'purple', icon: 'material-help-circle' };
const WARNING: KindLook = { tone: 'amber', icon: 'material-alert' };
const FAILURE: KindLook = { tone: 'red', icon: 'material-close-circle' };
const DANGER: KindLook = { tone: 'red', icon: 'material-lightning-bolt-circle' };
const BUG: KindLook = { tone: 'red', icon: 'material-bug' };
const EXAMPLE: KindLook = { tone: 'purple', icon: 'material-flask-outline' };
const QUOTE: KindLook = { tone: 'grey', icon: 'material-format-quote-close' };

/** The kinds of the Material dialect with their other names, and those of GitHub alerts. */
const LOOKS: Readonly<Record<string, KindLook>> = {
  note: NOTE,
  seealso: NOTE,
  abstract: ABSTRACT,
  summary: ABSTRACT,
  tldr: ABSTRACT,
  info: INFO,
  todo: INFO,
  tip: TIP,
  hint: TIP,
  important: { tone: 'purple', icon: 'material-alert-decagram' },
  success: SUCCESS,
  check: SUCCESS,
  done: SUCCESS,
  question: QUESTION,
  help: QUESTION,
  faq: QUESTION,
  warning: WARNING,
  caution: WARNING,
  attention: WARNING,
  failure: FAILURE,
  fail: FAILURE,
  missing: FAILURE,
  danger: DANGER,
  error: DANGER,
  bug: BUG,
  example: EXAMPLE,
  snippet: EXAMPLE,
  quote: QUOTE,
  cite: QUOTE,
  details: { tone: 'grey', icon: 'material-chevron-right-circle-outline' },
};

/** Kinds that a container may name: `::: tip`. */
export const KINDS: readonly string[] = Object.keys(LOOKS).filter((kind) => kind !== 'details');

/** The look of a kind, or where nobody knows it of the first class beside it that is one: `!!! step danger`. */
export function lookOf(kind: string, classes: readonly string[] = []): KindLook {
  const known = [kind, ...classes].find((name) => Object.hasOwn(LOOKS, name));
  return (known !== undefined && LOOKS[known]) || NOTE;
}

/** `tip` → `Tip`: the title of an admonition that has none of its own. A kind that nobody knows is its own title. */
export function defaultTitle(kind: string, { kinds }: WordsOf<'kinds'>): string {
  const known: Readonly<Record<string, string>> = kinds;
  return known[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);
}
