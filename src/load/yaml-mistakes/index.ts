import { CONFLICT_WORDS, conflictLine } from '../../model/conflict-marks.ts';
import { isDeeperThanText, indentationMistake } from './indentation.ts';
import { fieldLine, flowMistake, quoteMistake, reservedSign, SIGN_OF_BLANK } from './line.ts';
import { counted, inQuotes, type ParserError, type YamlMistake, type YamlPlace } from './mistake.ts';

type Detector = (place: YamlPlace) => YamlMistake | undefined;

/** In order: what can be told from one line alone, then what needs its neighbours. */
const DETECTORS: readonly Detector[] = [
  conflictMark,
  tab,
  strangeBlank,
  strangeColon,
  strangeDash,
  secondDocument,
  fieldTwice,
  quoteMistake,
  reservedSign,
  flowMistake,
  indentationMistake,
  deeperThanText,
  secondColon,
  missingColon,
];

/**
 * The mistake that keeps a YAML text from being read, for somebody who has never heard of the parser's terms: the
 * cause, not what follows from it.
 */
export function yamlMistake(text: string, error: ParserError, fields: Iterable<string>): YamlMistake {
  const lines = text.split('\n');
  const own = [...text.matchAll(/^[ ]*(?:- )?([\w-]+):(?=\s)/gm)].flatMap((match) => match[1] ?? []);
  const place = { ...error, text, lines, fields: new Set([...fields, ...own]) };
  for (const detect of DETECTORS) {
    const mistake = detect(place);
    if (mistake) return mistake;
  }
  return {
    line: error.line,
    column: error.column,
    what: 'this is not valid YAML',
    unexpected: `Unexpected text: ${firstSentence(error.message)}`,
    fix: 'compare indentation, colons and quotes with a file that works.',
  };
}

function conflictMark({ text }: YamlPlace): YamlMistake | undefined {
  const line = conflictLine(text.split('\n'));
  return line === undefined ? undefined : { line, column: 0, ...CONFLICT_WORDS };
}

function tab({ line, lines }: YamlPlace): YamlMistake | undefined {
  const before = /^ *(?=\t)/.exec(lines[line] ?? '');
  if (!before) return undefined;
  return {
    line,
    column: before[0].length,
    what: 'this line is indented by a tab',
    unexpected: 'Unexpected tab, expected blanks',
    fix: 'delete the white space before the text and type blanks, as many as the lines around it have.',
  };
}

/** A blank that looks like any other, as web pages and word processors have them. */
function strangeBlank({ line, lines }: YamlPlace): YamlMistake | undefined {
  const found = SIGN_OF_BLANK.exec(lines[line] ?? '');
  if (!found) return undefined;
  const number = (found[1] ?? '').charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    line,
    column: found[0].length - 1,
    what: 'this blank is not an ordinary one',
    unexpected: `Unexpected blank of another kind (U+${number}), expected an ordinary one`,
    fix: 'delete the blanks here and type them anew; text from a web page or a word processor may bring them along.',
  };
}

function strangeColon({ line, lines }: YamlPlace): YamlMistake | undefined {
  const [, before = '', name = '', rest = ''] =
    /^( *(?:- )?)([\w-]+)\s*[：﹕︰]\s*(.*)$/.exec(lines[line] ?? '') ?? [];
  if (name === '') return undefined;
  const meant = `${name}: ${rest}`.trim();
  return {
    line,
    column: before.length + name.length,
    what: 'this colon is not an ordinary one',
    unexpected: `Unexpected wide colon after \`${name}\`, expected \`:\` and a blank`,
    fix: `write \`${meant}\`.`,
  };
}

/** `• text`, `– text` and `-text` in place of `- text`. */
function strangeDash({ line, lines }: YamlPlace): YamlMistake | undefined {
  const [, before = '', sign = '', rest = ''] =
    /^( *)([•·▪*–—]\s+|-(?=[\p{L}\p{N}]))(.+)$/u.exec(lines[line] ?? '') ?? [];
  if (sign === '') return undefined;
  const isDash = sign === '-';
  return {
    line,
    column: before.length,
    what: 'this is not how an entry of a list starts',
    unexpected: `Unexpected \`${sign.trim()}\`${isDash ? ' without a blank behind it' : ''}, expected \`-\` and a blank`,
    fix: `write \`- ${shortened(rest)}\`.`,
  };
}

function secondDocument({ code, line, column }: YamlPlace): YamlMistake | undefined {
  if (code !== 'MULTIPLE_DOCS') return undefined;
  return {
    line,
    column,
    what: 'a second text begins here',
    unexpected: 'Unexpected `---` below other fields, expected all fields together',
    fix: 'take this line out.',
  };
}

function fieldTwice({ code, line, column, lines }: YamlPlace): YamlMistake | undefined {
  if (code !== 'DUPLICATE_KEY') return undefined;
  const name = /^[\w-]+/.exec((lines[line] ?? '').slice(column))?.[0];
  return {
    line,
    column,
    what: 'this field is there already',
    unexpected: `Unexpected ${name === undefined ? 'field a second time' : `second \`${name}\``}, expected each name once`,
    fix: 'take one of the two out.',
  };
}

/** A field below another whose value stands on its line: it would be a part of that text. */
function deeperThanText({ line, lines }: YamlPlace): YamlMistake | undefined {
  const below = isDeeperThanText(lines, line);
  if (!below) return undefined;
  return {
    line: below.line,
    column: below.found,
    what: 'this line is indented too far',
    unexpected: `Unexpected ${counted(below.found)} before \`${below.name}\`, expected ${counted(below.wanted)}, as in the line above`,
    fix: 'indent it like the line above; only what belongs to a field without a text of its own is indented further.',
  };
}

function secondColon({ line, lines }: YamlPlace): YamlMistake | undefined {
  const field = fieldLine(lines[line] ?? '');
  if (!field || !/^[^'"[{|>].*:(?:\s|$)/.test(field.value)) return undefined;
  return {
    line,
    column: field.at + field.value.search(/:(?:\s|$)/),
    what: 'there is a second colon on this line',
    unexpected: 'Unexpected second colon, expected text without `: ` in it',
    fix: `put the text in quotes: \`${field.name}: ${inQuotes(field.value.replace(/^[“„«](.*)[”“»]$/, '$1'))}\`.`,
  };
}

function missingColon({ line, lines, fields }: YamlPlace): YamlMistake | undefined {
  const source = lines[line] ?? '';
  const [, before = '', name = '', colon = '', rest = ''] =
    /^( *(?:- )?)([\w-]+)(\s+|:(?=[^\s/]))(.*)$/.exec(source) ?? [];
  if (!fields.has(name) || (colon !== ':' && /^[:：]/.test(rest))) return undefined;
  return {
    line,
    column: before.length + name.length,
    what:
      colon === ':'
        ? 'there is no blank behind this colon'
        : 'there is no colon behind the name of this field',
    unexpected: `Unexpected \`${shortened(source.trim())}\`, expected \`${name}: …\``,
    fix: `write \`${name}: ${shortened(rest)}\`.`,
  };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]\s*$/, '');
}
