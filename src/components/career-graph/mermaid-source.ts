import type { CareerGraph, CareerNode } from '../../model/career-graph.ts';
import type { WordsOf } from '../../words/words.ts';
import { moveWords } from '../move-words.ts';

/** The role that the graph is about stands out by line and weight: colours belong to the theme. */
const CURRENT_STYLE = 'stroke-width:3px,font-weight:bold';

/** What the page says of a role, and how it says it. */
export interface NodeFacts {
  readonly words: WordsOf<'careerGraph' | 'moves'>;
  /** Ways in stand where a line of the language begins. */
  readonly direction: 'ltr' | 'rtl';
  /** Makes a relative link of an address from the root of the site. */
  readonly link: (url: string) => string;
  /** Its median pay in a year: `£54,107`. */
  readonly pay: (id: string) => string | undefined;
}

/**
 * A career graph → mermaid source, ways in on the left and ways on to the right, or the other way round.
 * Nodes are numbered, so that no id of a guide can be a word that mermaid reserves (`end`).
 */
export function mermaidSource(graph: CareerGraph, title: string, facts: NodeFacts): string {
  const names = new Map(graph.nodes.map(({ id }, index) => [id, `n${index}`]));
  const name = (id: string): string => names.get(id) ?? id;
  const { link, words } = facts;
  return [
    facts.direction === 'rtl' ? 'flowchart RL' : 'flowchart LR',
    `accTitle: ${plainLine(title)}`,
    ...graph.nodes.map((node) => `${name(node.id)}${shape(node, payOf(node.id, facts))}`),
    ...[...graph.waysIn, ...graph.waysOn].map(
      (move) => `${name(move.from)} -->|"${label(moveWords(move, words))}"| ${name(move.to)}`,
    ),
    ...graph.nodes.flatMap(({ id, distance }) =>
      distance === 0 ? [`style ${name(id)} ${CURRENT_STYLE}`] : [],
    ),
    ...graph.nodes.flatMap((node) => click(node, name(node.id), link)),
    '',
  ].join('\n');
}

function payOf(id: string, { pay, words }: NodeFacts): string | undefined {
  const amount = pay(id);
  return amount === undefined ? undefined : words.careerGraph.aYear({ amount });
}

/** A rounded box for the role itself, plain ones for all others; pay has a line of its own. */
function shape({ distance, title }: CareerNode, pay: string | undefined): string {
  const text = pay === undefined ? label(title) : `${label(title)}<br/>${label(pay)}`;
  return distance === 0 ? `("${text}")` : `["${text}"]`;
}

function click(
  { url, distance }: CareerNode,
  name: string,
  link: (url: string) => string,
): readonly string[] {
  return url === undefined || distance === 0 ? [] : [`click ${name} href "${link(url)}"`];
}

/** Characters that mermaid reads as its own syntax, and what looks like them. */
const LOOKALIKES: Readonly<Record<string, string>> = { '"': '”', '`': '’', '<': '‹', '>': '›', '\\': '∖' };

/**
 * Text in a quoted label. Mermaid's character codes (`#34;`) would come out as they are in SVG text, so the few
 * characters that it cannot take are drawn as others; the lists below the picture keep the exact words.
 */
function label(text: string): string {
  return (
    text
      // Mermaid would measure a space that does not break as the name of its entity.
      .replace(/[\u00a0\u202f]/g, ' ')
      .replace(/"([^"]*)"/g, '“$1”')
      .replace(/["`<>\\]/g, (character) => LOOKALIKES[character] ?? character)
      .replace(/(#\w+);/g, '$1,')
  );
}

/** Text of an `accTitle` line, which ends at a line break, `;` or `#` and knows no codes. */
function plainLine(text: string): string {
  return text.replace(/[\s;#{}]+/g, ' ').trim();
}
