import { codeBlocks } from './code.ts';
import { bulletList, flowchart, paragraph, phrase, sentence, table, title } from './prose.ts';
import { times, type Random } from './random.ts';

/** Size of a page's Markdown in bytes: that of the pages on which other generators were measured. */
const PAGE_SIZE = 23_000;

export interface PageOptions {
  /** Addresses that the page links to. */
  readonly addresses: readonly string[];
  readonly diagrams: boolean;
  /** Whether it is the page of a role, and places its facts. */
  readonly facts: boolean;
}

/** The Markdown of one page: 8 code blocks, 2 groups of tabs, 3 tables, 1 flowchart, admonitions, links. */
export function markdownPage(random: Random, { addresses, diagrams, facts }: PageOptions): string {
  const links = addresses.map((address) => `[${phrase(random)}](${address})`);
  const placed = (...names: readonly string[]): string =>
    facts ? names.map((name) => `::: ${name}\n\n`).join('') : '';
  const text = (): string => paragraph(random, links);
  const sections = [
    `## Overview\n\n${text()}\n\n${admonitions(random, links)}`,
    `## Responsibilities\n\n${text()}\n\n${bulletList(random, 6)}\n\n${samples(random)}`,
    ...(diagrams ? [`## A worked incident\n\n${text()}\n\n${flowchart(random)}`] : []),
    `## Skills\n\n${text()}\n\n${placed('skills')}${table(random, 8)}`,
    `## Tools\n\n${placed('tools')}${table(random, 10)}`,
    `## Pay\n\n${sentence(random)}\n\n${placed('salary-chart', 'salary-table')}`.trimEnd(),
    `## Levels\n\n${placed('levels')}${table(random, 6)}`,
    `## Related roles\n\n${placed('related-roles')}${links.map((link) => `- ${link}`).join('\n')}`,
  ];
  return filled(random, links, sections.join('\n\n'));
}

/**
 * The Markdown of a page in nothing but CommonMark and tables, which every generator reads alike: 8 code blocks, 3
 * tables, lists, links. Of the same size as the others.
 */
export function commonPage(random: Random, addresses: readonly string[]): string {
  const links = addresses.map((address) => `[${phrase(random)}](${address})`);
  const blocks = codeBlocks(random).map(({ fence }) => fence.replace(/^(`+\w+).*/, '$1'));
  const text = (): string => paragraph(random, links);
  const sections = [
    `## Overview\n\n${text()}\n\n> ${sentence(random)}\n\n${bulletList(random, 6)}`,
    ...blocks.map((block) => `### ${title(random)}\n\n${text()}\n\n${block}`),
    ...[8, 10, 6].map((rows) => `## ${title(random)}\n\n${text()}\n\n${table(random, rows)}`),
    `## Read on\n\n${links.map((link) => `- ${link}`).join('\n')}`,
  ];
  return filled(random, links, sections.join('\n\n'));
}

/** Adds sections of prose until the page has its size. */
function filled(random: Random, links: readonly string[], start: string): string {
  let page = start;
  while (Buffer.byteLength(page) < PAGE_SIZE) {
    page += `\n\n### ${title(random)}\n\n${times(2, () => paragraph(random, links)).join('\n\n')}`;
  }
  return `${page}\n`;
}

/** Both spellings of admonitions, one in the other, one that opens. */
function admonitions(random: Random, links: readonly string[]): string {
  const inner = indented(`!!! note\n\n    ${sentence(random)}`);
  return [
    `!!! tip "${title(random)}"\n\n    ${paragraph(random, links)}\n\n${inner}`,
    `??? question "${title(random)}?"\n\n    ${sentence(random)}`,
    `::: warning ${title(random)}\n${paragraph(random, links)}\n:::`,
    `> [!NOTE]\n> ${sentence(random)}`,
  ].join('\n\n');
}

/** Eight code blocks: two groups of three in tabs, one group in each spelling, and two that stand alone. */
function samples(random: Random): string {
  const blocks = codeBlocks(random);
  const material = blocks.slice(0, 3).map(({ language, fence }) => `=== "${language}"\n\n${indented(fence)}`);
  const containers = blocks.slice(3, 6).map(({ language, fence }) => `@tab ${language}\n\n${fence}`);
  const alone = blocks.slice(6).map(({ fence }) => `${sentence(random)}\n\n${fence}`);
  return [...material, `::: tabs\n${containers.join('\n\n')}\n:::`, ...alone].join('\n\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
