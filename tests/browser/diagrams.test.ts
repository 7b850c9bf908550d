import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { flowchartSource } from '../../bench/diagram-sources.ts';
import { phrase, title, word } from '../../bench/prose.ts';
import { integer, pick, seeded, times, type Random } from '../../bench/random.ts';
import { openDiagramDrawer } from '../../src/render/diagrams/index.ts';
import { MERMAID_CONFIG } from '../../src/render/diagrams/mermaid-config.ts';
import { textWidth } from '../../src/render/diagrams/text-metrics.ts';
import { useBrowser } from './use-browser.ts';

const browser = useBrowser();
const drawer = openDiagramDrawer({ workers: 1, timeoutMs: 30_000 });
afterAll(() => drawer.close());

const require = createRequire(import.meta.url);

/** What a browser's and our own drawing may differ by, in pixels. */
const TOLERANCE = 0.5;

/** Enough for all shapes, directions and both layouts, and for letters that are wider than their place. */
const COUNT = 100;

type Box = readonly [left: number, top: number, right: number, bottom: number];

interface Measured {
  readonly size: readonly [width: number, height: number];
  /** Filled shapes, for mermaid's own drawing only those of nodes. */
  readonly shapes: readonly Box[];
  readonly texts: readonly { readonly text: string; readonly box: Box }[];
}

/** A flowchart in any direction, half of them with a group; every fourth in the other layout. */
function source(seed: number): string {
  const random = seeded(seed);
  const direction = pick(random, ['LR', 'RL', 'TD', 'BT']);
  const chart = flowchartSource(random).replace(/^flowchart \w+/, `flowchart ${direction}`);
  const layout = seed % 4 === 0 ? '---\nconfig:\n  layout: elk\n---\n' : '';
  const group = seed % 2 === 0 ? '\n  subgraph group [A group of two]\n    n1\n    n2\n  end' : '';
  return layout + chart + group;
}

/** A page with the font that the boxes are measured by, and mermaid as it runs in readers' browsers elsewhere. */
async function openMermaid(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const faces = [400, 700].map((weight) => {
    const file = require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
    const data = readFileSync(file).toString('base64');
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
  });
  await page.setContent(
    `<!doctype html><style>body{margin:0}svg{font-variant-ligatures:no-contextual}${faces.join('')}</style><main></main>`,
  );
  await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
  await page.evaluate(async (config) => {
    await Promise.all([document.fonts.load('16px Inter'), document.fonts.load('bold 16px Inter')]);
    (globalThis as unknown as { mermaid: { initialize(config: object): void } }).mermaid.initialize(config);
  }, MERMAID_CONFIG);
  return page;
}

/** Puts a drawing into the page in its own size and measures what the browser makes of it. */
function measure(page: Page, svg: string, shapes: string): Promise<Measured> {
  return page.evaluate(
    ({ markup, selector }) => {
      const main = document.querySelector('main');
      if (!main) throw new Error('no place for the drawing');
      main.innerHTML = markup;
      const root = main.querySelector('svg');
      if (!root) throw new Error('no drawing');
      const { width, height } = root.viewBox.baseVal;
      root.removeAttribute('style');
      root.setAttribute('width', String(width));
      root.setAttribute('height', String(height));
      const boxOf = (element: SVGGraphicsElement): Box => {
        const { x, y, width: wide, height: high } = element.getBBox();
        const matrix = element.getCTM() ?? new DOMMatrix();
        const [from, to] = [new DOMPoint(x, y), new DOMPoint(x + wide, y + high)].map((point) =>
          point.matrixTransform(matrix),
        );
        return [from?.x ?? 0, from?.y ?? 0, to?.x ?? 0, to?.y ?? 0];
      };
      const isFilled = (element: Element): boolean => getComputedStyle(element).fill !== 'none';
      return {
        size: [width, height] as const,
        shapes: [...root.querySelectorAll<SVGGraphicsElement>(selector)]
          .filter((shape) => isFilled(shape) && !shape.closest('marker, defs'))
          .map(boxOf)
          .filter(([left, , right]) => right > left),
        texts: [...root.querySelectorAll<SVGGraphicsElement>('text')].map((text) => ({
          text: text.textContent,
          box: boxOf(text),
        })),
      };
    },
    { markup: svg, selector: shapes },
  );
}

function drawnByMermaid(page: Page, text: string): Promise<string> {
  return page.evaluate(async (diagram) => {
    const { mermaid } = globalThis as unknown as {
      mermaid: { render(id: string, source: string): Promise<{ svg: string }> };
    };
    return (await mermaid.render('drawing', diagram)).svg;
  }, text);
}

/** How far a box is from the nearest of others: the greatest difference of a side. */
function distance(box: Box, others: readonly Box[]): number {
  return Math.min(
    ...others.map((other) => Math.max(...box.map((side, i) => Math.abs(side - (other[i] ?? 0))))),
  );
}

/** By how much a text sticks out of the smallest shape in which its middle lies. */
function excess({ box }: Measured['texts'][number], shapes: readonly Box[]): number {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const around = shapes.filter(
    ([left, top, right, bottom]) => left <= x && x <= right && top <= y && y <= bottom,
  );
  const area = ([left, top, right, bottom]: Box): number => (right - left) * (bottom - top);
  const [smallest] = around.toSorted((a, b) => area(a) - area(b));
  return smallest ? Math.max(smallest[0] - box[0], box[2] - smallest[2]) : Infinity;
}

const FILLED = 'rect, circle, ellipse, polygon, path';

test('flowcharts have the boxes that mermaid draws in a browser, and no text outside its box', async () => {
  const page = await openMermaid();
  const wrong: string[] = [];
  for (const text of times(COUNT, (i) => source(i + 1))) {
    const result = await drawer.draw(text);
    if (!result.ok) throw new Error(`${result.message}\n${text}`);
    const nodes = FILLED.split(', ').map((tag) => `.node ${tag}`);
    const theirs = await measure(page, await drawnByMermaid(page, text), nodes.join());
    const ours = await measure(page, result.svg, FILLED);
    const differences = [
      ...ours.size.map((side, i) => Math.abs(side - (theirs.size[i] ?? 0))),
      ...theirs.shapes.map((box) => distance(box, ours.shapes)),
    ];
    const difference = Math.max(...differences);
    if (difference > TOLERANCE) wrong.push(`${difference.toFixed(2)} px apart:\n${text}`);
    for (const label of ours.texts) {
      const out = excess(label, ours.shapes);
      if (out > TOLERANCE) wrong.push(`"${label.text}" sticks out by ${out.toFixed(2)} px:\n${text}`);
    }
    expect(theirs.shapes.length).toBeGreaterThan(5);
  }
  expect(wrong).toEqual([]);
}, 180_000);

type Generator = (random: Random) => string;

/** Diagrams of the other types whose texts stand in boxes, each with names, members and notes of any length. */
const GENERATORS: Readonly<Record<string, Generator>> = {
  state: (random) => {
    const states = times(5, (i) => `  state "${title(random, 1, 4)}" as s${i}`);
    const ways = times(4, (i) => `  s${i} --> s${i + 1} : ${phrase(random, 1, 4)}`);
    return ['stateDiagram-v2', ...states, ...ways, `  note right of s1 : ${phrase(random, 3, 9)}`].join('\n');
  },
  class: (random) => {
    const members = (i: number): string[] => [
      `  class c${i}["${title(random, 1, 3)}"] {`,
      `    +String ${word(random)}`,
      `    -${word(random)}(${word(random)}) int`,
      '  }',
    ];
    const ways = times(
      3,
      (i) => `  c${i} ${pick(random, ['<|--', '*--', '..>'])} c${i + 1} : ${phrase(random, 1, 2)}`,
    );
    return ['classDiagram', ...times(4, members).flat(), ...ways].join('\n');
  },
  entities: (random) => {
    const tables = times(4, (i) => [
      `  e${i}["${title(random, 1, 3)}"] {`,
      `    string ${word(random)} PK "${phrase(random, 1, 4)}"`,
      `    int ${word(random)}`,
      '  }',
    ]);
    const ways = times(3, (i) => `  e${i} ||--o{ e${i + 1} : "${phrase(random, 1, 3)}"`);
    return ['erDiagram', ...tables.flat(), ...ways].join('\n');
  },
  sequence: (random) => {
    const actors = times(3, (i) => `  participant a${i} as ${title(random, 1, 3)}`);
    const messages = times(4, () => `  a${integer(random, 0, 1)}->>a2: ${phrase(random, 1, 6)}`);
    return ['sequenceDiagram', ...actors, ...messages, `  Note over a0: ${phrase(random, 2, 8)}`].join('\n');
  },
};

test.each(Object.entries(GENERATORS))(
  'no text of a %s diagram sticks out of its box, and it is as large as the browser’s own',
  async (_type, generate) => {
    const page = await openMermaid();
    const wrong: string[] = [];
    for (const text of times(8, (i) => generate(seeded(i + 1)))) {
      const result = await drawer.draw(text);
      if (!result.ok) throw new Error(`${result.message}\n${text}`);
      const theirs = await measure(page, await drawnByMermaid(page, text), FILLED);
      const ours = await measure(page, result.svg, FILLED);
      const apart = Math.max(...ours.size.map((side, i) => Math.abs(side - (theirs.size[i] ?? 0))));
      if (apart > 2 * TOLERANCE) wrong.push(`${apart.toFixed(2)} px larger or smaller:\n${text}`);
      const boxed = ours.texts.map((label) => [label.text, excess(label, ours.shapes)] as const);
      const inside = boxed.filter(([, out]) => out !== Infinity);
      expect(inside.length).toBeGreaterThan(3);
      for (const [label, out] of inside)
        if (out > TOLERANCE) wrong.push(`"${label}" sticks out by ${out.toFixed(2)} px:\n${text}`);
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);

/** What labels are made of besides words: signs that fonts kern, join or change beside digits and letters. */
const PIECES =
  'Data analyst AVATAR To Ty. 3 4 x 10x 3x4 1-2 1–2 12:30 10/12 (a) (A) [x] a->b => <- --> ... C++ x-y "quoted" ' +
  'it’s é Zürich naïve • € £ ½ ² A/B 5% #1 @me 3*4 2×3 1+1 6=6 ffl Qu :: {} ~ | \\ v1.2 T-shirt -1 (1) — “q” Å ß';

test('labels of words, digits and signs are as wide as the browser draws them', async () => {
  const page = await openMermaid();
  const random = seeded(11);
  const pieces = PIECES.split(' ');
  const labels = times(300, () =>
    times(1 + Math.floor(random() * 4), () => pick(random, pieces)).join(random() < 0.8 ? ' ' : ''),
  );
  for (const weight of [400, 700] as const) {
    const widths = await page.evaluate(
      ({ texts, bold }) => {
        const main = document.querySelector('main');
        if (!main) throw new Error('no place for the text');
        main.innerHTML = `<svg font-family="Inter" font-size="16" font-weight="${bold}"><text></text></svg>`;
        const text = main.querySelector('text');
        return texts.map((label) => {
          if (text) text.textContent = label;
          return text?.getComputedTextLength() ?? 0;
        });
      },
      { texts: labels, bold: weight },
    );
    const wrong = labels.filter(
      (label, i) => !(Math.abs(textWidth(label, 16, weight) - (widths[i] ?? 0)) <= TOLERANCE),
    );
    expect(wrong).toEqual([]);
  }
});
