import { parseMaterialMarker } from './marker-line.ts';

/** A line that looks like the marker of a block or tab but is text. */
export interface NearMarker {
  readonly what: string;
  /** What stands there. */
  readonly found: string;
  /** Where in the line that is, from 0. */
  readonly at: number;
  /** The line as it was meant. */
  readonly meant: string;
  /** The word that says the kind; undefined for a tab. */
  readonly kind: string | undefined;
  /** Whether the line can be nothing else, whatever stands below it. */
  readonly sure: boolean;
  /** Whether writing `meant` in its place cannot change anything else. */
  readonly safe: boolean;
}

/** Longest line that is looked at. */
const LONGEST = 300;
const TAB_LABEL = /^(["']).*\1$/;

/** A line without its indentation → what is wrong with it as a marker line; undefined where it is one, or is none. */
export function nearMarker(line: string): NearMarker | undefined {
  const text = line.trimEnd();
  if (text.length > LONGEST || !/^[!?=]/.test(text)) return undefined;
  return text.startsWith('=') ? nearTab(text) : nearBlock(text);
}

function nearTab(text: string): NearMarker | undefined {
  const signs = /^(?:=(?: =)+|=+)[!+]*/.exec(text)?.[0] ?? '';
  const label = text.slice(signs.length).trim();
  const equals = signs.replace(/[!+]/g, '');
  const marker = `===${signs.slice(equals.length)}`;
  if (label === '' || equals.length < 2 || equals.length > 7) return undefined;
  const common = { kind: undefined, found: label, at: text.length - label.length };
  if (equals !== '===') {
    if (!TAB_LABEL.test(label)) return undefined;
    const what = 'this tab is not marked by three equals signs';
    return { ...common, what, found: equals, at: 0, meant: `${marker} ${label}`, sure: true, safe: true };
  }
  if (TAB_LABEL.test(label)) {
    if (/[ \t]/.test(text.charAt(signs.length))) return undefined;
    const what = 'no blank stands before the label of this tab';
    return { ...common, what, meant: `${marker} ${label}`, sure: true, safe: true };
  }
  const straight = straightened(label);
  if (TAB_LABEL.test(straight)) {
    return { ...common, what: CURLY, meant: `${marker} ${straight}`, sure: true, safe: true };
  }
  const isOpen = /^["'][^"']*$/.test(label);
  const what = isOpen ? OPEN_QUOTE : 'the label of this tab has no quotes';
  return { ...common, what, meant: `${marker} ${withQuotes(label)}`, sure: isOpen, safe: false };
}

const CURLY = 'these quotes are not straight';
const OPEN_QUOTE = 'this title has a quote at one end only';

const NO_KIND = {
  what: 'this block has no kind',
  at: 0,
  kind: '',
  sure: false,
  safe: false,
} as const;
/** A marker line of signs alone. */
const NAMELESS = {
  '!!!': { ...NO_KIND, found: '!!!', meant: '!!! note' },
  '???': { ...NO_KIND, found: '???', meant: '??? note' },
} as const satisfies Record<string, NearMarker>;

function nearBlock(text: string): NearMarker | undefined {
  const [, signs = '', rest = ''] = /^((?:! )+!|!+|(?:\? )+\?|\?+)(.*)$/.exec(text) ?? [];
  const sign = signs.startsWith('!') ? '!!!' : '???';
  const plus = sign === '???' ? (/^[ \t]*\+/.exec(rest)?.[0] ?? '') : '';
  const info = rest.slice(plus.length).trim();
  if (text === '!!!' || text === '???') return NAMELESS[text];
  // `!!! Stop !!!` is an outcry.
  if (signs.length < 2 || signs.length > 7 || info === '' || isOutcry(info)) return undefined;
  const marker = `${sign}${plus.trim()}`;
  if (parseMaterialMarker(`${marker} ${info}`, sign)) return nearSigns({ signs, sign, plus, marker, info });
  if (signs !== sign) return undefined;
  const at = text.length - info.length;
  const near = nearInfo(info);
  if (!near) return undefined;
  return { ...near, at: at + near.at, meant: `${marker} ${near.meant}` };
}

/** `Stop !!!`, and `Stop!`; `question Is it?` may be a kind and its title. */
function isOutcry(info: string): boolean {
  return /[!?]{2}$/.test(info) || (/[!?]$/.test(info) && !/^[a-z]+[ \t]+\S/.test(info));
}

interface Signs {
  readonly signs: string;
  readonly sign: '!!!' | '???';
  readonly plus: string;
  readonly marker: string;
  readonly info: string;
}

/** What would be a marker if it had other signs. */
function nearSigns({ signs, sign, plus, marker, info }: Signs): NearMarker | undefined {
  const kind = kindOf(info);
  const sure = kind !== undefined && /["']$/.test(info);
  const common = { at: 0, meant: `${marker} ${info}`, kind: kind ?? '', sure, safe: true };
  if (signs !== sign) {
    const name = sign === '!!!' ? 'exclamation marks' : 'question marks';
    return { ...common, what: `this block is not marked by three ${name}`, found: signs };
  }
  if (plus === '' || plus === '+') return undefined;
  return { ...common, what: 'a blank stands before the `+`', found: `${signs}${plus}` };
}

/** What would be a marker if its kind and title were written otherwise. */
function nearInfo(info: string): NearMarker | undefined {
  const kind = kindOf(info);
  if (kind === undefined) return undefined;
  const rest = info.slice(kind.length);
  const title = rest.replace(/^[ \t]*:?[ \t]*/, '');
  const at = info.length - title.length;
  const common = { kind, found: title, at };
  if (title === '') {
    const what = 'this stands behind the kind of a block and is no title';
    return { ...common, what, found: rest.trim(), at: kind.length, meant: kind, sure: false, safe: true };
  }
  const straight = straightened(title);
  if (straight !== title && /^"[^"]*"$/.test(straight))
    return { ...common, what: CURLY, meant: `${kind} ${straight}`, sure: true, safe: true };
  if (/^(["']).*\1$/.test(title)) {
    const what = 'this stands between the kind of a block and its title';
    return {
      ...common,
      what,
      found: rest.trim(),
      at: kind.length,
      meant: `${kind} ${title}`,
      sure: true,
      safe: true,
    };
  }
  const behind = /^(["'])(.*)\1[ \t]*(.*)$/.exec(title);
  if (behind?.[3]) {
    const what = 'this stands behind the title of a block';
    const column = at + title.length - behind[3].length;
    const words = [behind[2], behind[3]].join(' ').replaceAll('"', '');
    return {
      ...common,
      what,
      found: behind[3],
      at: column,
      meant: `${kind} "${words}"`,
      sure: true,
      safe: false,
    };
  }
  const what = /["']/.test(title.charAt(0)) || title.endsWith('"') ? OPEN_QUOTE : 'this title has no quotes';
  return { ...common, what, meant: `${kind} ${withQuotes(title)}`, sure: title.startsWith('"'), safe: false };
}

/** The word with which the text behind the signs starts, if it may be a kind. */
function kindOf(info: string): string | undefined {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_-]*(?=[\s:"'“”„«»]|$)/u.exec(info)?.[0];
}

function withQuotes(text: string): string {
  return `"${text.replace(/^["']|["']$/g, '').trim()}"`;
}

function straightened(text: string): string {
  return text.replace(/[“”„‟«»]/g, '"');
}
