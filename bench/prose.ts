import { integer, pick, times, type Random } from './random.ts';

const COMMON =
  'the team a service and change release with of every before after into from system pipeline cluster alert owner reads writes checks deploys measures plans reviews keeps small large safe slow fast first next last good day work time user data cost log queue table node image test build branch commit secret token policy region quota limit error latency budget runbook ticket meeting decision design contract schema index cache worker graph metric trace signal window backup restore rollback upgrade migration customer developer manager analyst question answer reason example'.split(
    ' ',
  );
const SYLLABLES =
  'ka lo mi ren tor ve sun dra pel qui nor bas tem vol cri sta gen hub mer plo fen gri jul wex zan oro'.split(
    ' ',
  );

/** Size of the vocabulary: about that of a few hundred real pages, so that the search index is no smaller than theirs. */
const VOCABULARY = 9000;

/** A word; common ones are as frequent as in prose, the others are rarer the later they stand in the vocabulary. */
export function word(random: Random): string {
  const rank = Math.floor(VOCABULARY ** random()) - 1;
  return COMMON[Math.floor(rank / 2)] ?? rareWord(rank);
}

/** Rank in the vocabulary → the word that stands there, always the same: `25` → `kalo`. */
function rareWord(rank: number): string {
  let rest = rank;
  let text = '';
  do {
    text += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return text;
}

/** A few words without a full stop. */
export function phrase(random: Random, from = 2, to = 5): string {
  return times(integer(random, from, to), () => word(random)).join(' ');
}

/** A phrase with a capital letter: a title, a label, a cell. */
export function title(random: Random, from = 2, to = 4): string {
  return capital(phrase(random, from, to));
}

/** Text → the same with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence of plain text. */
export function sentence(random: Random): string {
  return `${title(random, 7, 18)}.`;
}

/** A paragraph with the markup that prose has. `links` are Markdown links of which it takes one now and then. */
export function paragraph(random: Random, links: readonly string[]): string {
  const sentences = times(integer(random, 3, 6), () => sentence(random));
  const extras = [
    () => `${title(random)} is **${phrase(random)}**, not *${phrase(random)}*.`,
    () => `Run \`${word(random)} --${word(random)} ${integer(random, 1, 900)}\` first.`,
    () => `${title(random)}: see ${pick(random, links)}.`,
  ];
  return [...sentences, pick(random, extras)()].join(' ');
}

/** A list of so many points, each with a term in bold. */
export function bulletList(random: Random, length: number): string {
  return times(length, () => `- **${title(random, 1, 3)}** – ${phrase(random, 5, 12)}`).join('\n');
}

/** A table of words and figures with so many rows. */
export function table(random: Random, rows: number): string {
  const head = `| ${times(4, () => title(random, 1, 2)).join(' | ')} |\n|---|:-:|---|--:|`;
  const row = (): string =>
    `| ${title(random, 1, 3)} | \`${word(random)}\` | ${phrase(random, 3, 7)} | ${integer(random, 1, 99_999)} |`;
  return `${head}\n${times(rows, row).join('\n')}`;
}

/** A flowchart of 8 to 14 boxes, in the fence of a diagram. */
export function flowchart(random: Random): string {
  const count = integer(random, 8, 14);
  const boxes = times(count, (i) => `  n${i}["${title(random, 1, 3)}"]`);
  const ways = times(count - 1, (i) => `  n${integer(random, Math.max(0, i - 2), i)} --> n${i + 1}`);
  const extra = `  n0 -.->|"${phrase(random, 1, 2)}"| n${count - 1}`;
  return ['```mermaid', pick(random, ['flowchart LR', 'flowchart TD']), ...boxes, ...ways, extra, '```'].join(
    '\n',
  );
}
