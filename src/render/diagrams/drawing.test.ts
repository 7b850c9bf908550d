// Over 200 lines: all of them share one thread, whose start takes seconds.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import { readPath } from '../../support/svg-path.ts';
import { forgetDiagrams } from './drawer.ts';
import {
  DIAGRAM_ID,
  openDiagramDrawer,
  withDiagramId,
  withDiagramName,
  type DiagramResult,
} from './index.ts';

// A thread's start loads mermaid, which takes longer on a busy machine than a test is given by default.
vi.setConfig({ testTimeout: 60_000 });
const drawer = openDiagramDrawer({ workers: 1, timeoutMs: 60_000 });
afterAll(() => drawer.close());

/** The drawing of a source that must succeed. */
async function drawn(source: string): Promise<string> {
  const result = await drawer.draw(source);
  if (!result.ok) throw new Error(`${result.line ?? '?'}: ${result.message}`);
  return result.svg;
}

/** The visible lines of a drawing. */
function texts(svg: string): string[] {
  return [...svg.matchAll(/<t(?:ext|span)[^>]*>([^<]+)/g)].map(([, text = '']) => text);
}

function failure(result: DiagramResult): string {
  return result.ok ? 'drawn' : `${result.line ?? '?'}: ${result.message}`;
}

const CAREER = 'flowchart LR\n A[Support] -->|2 years| B[Data analyst]\n B --> C{Choose}';

test('labels have the characters of entities that an author wrote, and spaces that do not break', async () => {
  const svg = await drawn('flowchart LR\n a["42\u00a0€<br/>a&nbsp;year"] --> b["R &amp; D &rarr; &hearts;"]');
  expect(texts(svg)).toEqual(['42\u00a0€', 'a\u00a0year', 'R &amp; D → ♥']);
});

const TYPES: readonly (readonly [name: string, source: string, visible: readonly string[]])[] = [
  ['flowchart', CAREER, ['Support', '2 years', 'Data analyst', 'Choose']],
  [
    'sequence',
    'sequenceDiagram\n Ann->>Bob: Hello<br/>there\n Note over Ann: Thinks',
    ['Ann', 'Bob', 'Hello', 'there', 'Thinks'],
  ],
  ['state', 'stateDiagram-v2\n [*] --> Idle\n Idle --> Busy: work', ['Idle', 'Busy', 'work']],
  ['class', 'classDiagram\n class Animal {\n  +int age\n }\n Animal <|-- Dog', ['Animal', '+int age', 'Dog']],
  ['ER', 'erDiagram\n CUSTOMER ||--o{ ORDER : places', ['CUSTOMER', 'ORDER', 'places']],
  [
    'gantt',
    'gantt\n title Plan\n dateFormat YYYY-MM-DD\n section First\n Learn SQL :a, 2024-01-01, 30d',
    ['Plan', 'First', 'Learn SQL'],
  ],
  ['pie', 'pie title Pets\n "Dogs" : 3\n "Cats" : 1', ['Pets', 'Dogs', 'Cats', '75%']],
  [
    'journey',
    'journey\n title My day\n section Work\n  Make tea: 5: Me',
    ['My day', 'Work', 'Make tea', 'Me'],
  ],
  ['timeline', 'timeline\n title History\n 2002 : LinkedIn', ['History', '2002', 'LinkedIn']],
  [
    'git graph',
    'gitGraph\n commit id: "one"\n branch develop\n commit id: "two"',
    ['main', 'develop', 'one', 'two'],
  ],
  ['mind map', 'mindmap\n root((Root))\n  Leaf', ['Root', 'Leaf']],
  [
    'quadrant',
    'quadrantChart\n title Reach\n quadrant-1 Expand\n Item: [0.3, 0.6]',
    ['Reach', 'Expand', 'Item'],
  ],
  ['xy chart', 'xychart-beta\n title "Sales"\n x-axis [jan, feb]\n bar [5, 6]', ['Sales', 'jan', 'feb']],
  [
    'flowchart in the ELK layout',
    '---\nconfig:\n  layout: elk\n---\nflowchart LR\n A[First] -->|then| B[Second]',
    ['First', 'then', 'Second'],
  ],
  [
    'requirement',
    'requirementDiagram\n requirement speed {\n id: 1\n text: be quick\n risk: high\n verifymethod: test\n }\n' +
      ' element bench {\n type: program\n }\n bench - verifies -> speed',
    ['speed', 'bench'],
  ],
  ['block', 'block-beta\n columns 2\n a["Wide"]:2 b["Left"] c["Right"]', ['Wide', 'Left', 'Right']],
  ['packet', 'packet-beta\n 0-15: "Source"\n 16-31: "Destination"', ['Source', 'Destination']],
  ['kanban', 'kanban\n todo[To do]\n  docs[Write docs]', ['To do', 'Write docs']],
  [
    'radar',
    'radar-beta\n title Skills\n axis a["SQL"], b["Linux"], c["Git"]\n curve x["Ann"]{3,4,2}\n max 5',
    ['Skills', 'SQL', 'Linux', 'Git', 'Ann'],
  ],
  [
    'swimlane',
    'swimlane-beta LR\n subgraph office [Office]\n  a[Ask] --> b[Answer]\n end\n subgraph shop [Shop]\n  c[Sell]\n end\n b --> c',
    ['Office', 'Shop', 'Ask', 'Answer', 'Sell'],
  ],
  ['treemap', 'treemap-beta\n"Trees"\n    "Oaks": 12\n    "Limes": 20', ['Trees', 'Oaks', 'Limes']],
];

test.each(TYPES)(
  'draws a %s with its texts, and without styles, scripts or unmapped colours',
  async (_name, source, visible) => {
    const svg = await drawn(source);
    expect(texts(svg)).toEqual(expect.arrayContaining([...visible]));
    expect(svg).not.toMatch(
      /<style|<script|<foreignObject| style=| class=| data-|undefined|#fe[\da-f]{2}d3/i,
    );
    expect(svg).not.toContain('NaN');
    expect(svg.replace(/var\(--diagram-[\w-]+,#[\da-f]{6}\)/g, '')).not.toMatch(/#[\da-f]{3,6}\b|hsl\(/i);
  },
);

test('an author can ask for the layout whose lines have right angles', async () => {
  const source = 'flowchart TD\n A[First] --> B[Second] & C[Third] & D[Fourth]';
  const slanted = await drawn(source);
  const elk = await drawn(`---\nconfig:\n  layout: elk\n---\n${source}`);
  expect(await drawn(`%%{init: {"layout": "elk"}}%%\n${source}`)).toBe(elk);
  expect(elk).not.toBe(slanted);
});

test('a mind map grows in all directions', async () => {
  const svg = await drawn('mindmap\n root((Root))\n  leaf1\n  leaf2\n  leaf3\n  leaf4\n  leaf5');
  const root = Number(/<circle [^>]*cy="([\d.-]+)"/.exec(svg)?.[1]);
  const leaves = [...svg.matchAll(/<text y="([\d.-]+)"[^>]*>leaf/g)].map(([, y]) => Number(y));
  expect(leaves).toHaveLength(5);
  expect(leaves.some((y) => y < root)).toBe(true);
  expect(leaves.some((y) => y > root)).toBe(true);
});

test('arrows of blocks end at the border of every shape', async () => {
  const svg = await drawn('block-beta\n columns 3\n a{"Pay?"} space b(("Yes"))\n a --> b');
  const [from, to] = readPath(/<path d="([^"]+)/.exec(svg)?.[1] ?? '').map((segment) => segment.to[0]);
  expect(texts(svg)).toEqual(['Pay?', 'Yes']);
  expect(to).toBeGreaterThan(from ?? Infinity);
});

test('a title that a line runs through is drawn over it, with a margin; one that stands free has none', async () => {
  const svg = await drawn(
    'flowchart TD\n top --> a\n subgraph group [A title as wide as the group]\n a[One] --> b[Two]\n end',
  );
  const title = /<text [^>]*>A title/.exec(svg)?.[0];
  expect(title).toContain('stroke="var(--diagram-group,#f4f6f8)"');
  expect(title).toContain('paint-order="stroke"');
  expect(svg.indexOf('A title')).toBeGreaterThan(svg.lastIndexOf('<path'));
  expect(svg.match(/paint-order/g)).toHaveLength(1);
});

test('links of actors stand below the drawing, inside its frame; one that could run a program is text', async () => {
  const svg = await drawn(
    'sequenceDiagram\n participant A as Ann\n link A: Wiki @ https://example.org/w\n link A: Bad @ javascript:alert(1)\n' +
      ' links A: {"Notes": "notes.md"}\n A->>A: Think',
  );
  expect(texts(svg).slice(-3)).toEqual(['Ann:', 'Wiki', 'Notes']);
  expect([...svg.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, url]) => url)).toEqual([
    'https://example.org/w',
    'notes.md',
  ]);
  const [, top = 0, , height = 0] = /viewBox="([^"]*)/.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
  expect(Number(/y="([\d.]+)"[^>]*>Notes/.exec(svg)?.[1])).toBeLessThan(top + height);
});

test('a note over two actors is as wide as its text', async () => {
  const note = 'A note that is much longer than the way from the one actor to the other, and then some';
  const svg = await drawn(`sequenceDiagram\n Note over Ann,Bob: ${note}`);
  const [, x = 0, width = 0] =
    /<rect x="([-\d.]+)"[^>]*width="([\d.]+)"[^>]*fill="var\(--diagram-note,/.exec(svg)?.map(Number) ?? [];
  expect(width).toBeGreaterThan(600);
  expect(x + width / 2).toBeCloseTo(Number(/x="([\d.]+)"[^>]*>A note/.exec(svg)?.[1]), 0);
});

test('labels of flows stand over the flows', async () => {
  const svg = await drawn('sankey-beta\n\nSupport,Operations,10\nSupport,Development,5');
  expect(svg.indexOf('Support 15')).toBeGreaterThan(svg.lastIndexOf('<path'));
});

test('the circle of a message grows with its number, which can be read on it', async () => {
  const svg = await drawn('sequenceDiagram\n autonumber 9\n Ann->>Bob: Hello\n Bob-->>Ann: Hi');
  expect([...svg.matchAll(/<circle [^>]*r="([\d.]+)"/g)].map(([, r]) => r)).toEqual(['8', '10.5']);
  for (const number of ['9', '10'])
    expect(svg).toMatch(new RegExp(`<text [^>]*fill="var\\(--diagram-bg,#ffffff\\)"[^>]*>${number}<`));
});

/** Types that have colours of their own for what they show. */
const OWN_COLOURS: typeof TYPES = [
  [
    'sankey',
    'sankey-beta\n\nSupport,Operations,10\nSupport,Development,5',
    ['Operations 10', 'Development 5'],
  ],
  [
    'C4',
    'C4Context\n title Sales\n Person(a, "Customer")\n System(b, "Shop")\n Rel(a, b, "Buys from")',
    ['Sales', 'Customer', 'Shop', 'Buys from'],
  ],
  [
    'architecture',
    'architecture-beta\n group api(cloud)[Rooms]\n service db(database)[Store] in api\n' +
      ' service web(server)[Server] in api\n db:L -- R:web',
    ['Rooms', 'Store', 'Server'],
  ],
];

test.each(OWN_COLOURS)(
  'draws a %s with its texts, and without styles or scripts',
  async (_name, source, visible) => {
    const svg = await drawn(source);
    expect(texts(svg)).toEqual(expect.arrayContaining([...visible]));
    expect(svg).not.toMatch(
      /<style|<script|<foreignObject| style=| class=| data-|undefined|#fe[\da-f]{2}d3/i,
    );
  },
);

test('grows for labels that mermaid would let stick out', async () => {
  const svg = await drawn(
    'radar-beta\n axis a["Up"], b["Communication with customers"], c["Down"], d["Left"]\n curve x{3,4,2,1}\n max 5',
  );
  const [, left = '', width = ''] = /viewBox="(\S+) \S+ (\S+)/.exec(svg) ?? [];
  const [, x = ''] = /<text (?=[^>]*>Comm)[^>]*?\bx="([\d.]+)"/.exec(svg) ?? [];
  // At 12 px the label is longer than 160.
  expect(Number(left) + Number(width)).toBeGreaterThan(Number(x) + 160);
});

test('stays small: a career flowchart of three nodes, and one of seven when compressed', async () => {
  expect((await drawn(CAREER)).length).toBeLessThan(2000);
  const seven = await drawn(
    'flowchart LR\n A[Help desk] -->|1–2 years| B[Systems administrator]\n B -->|2–3 years| C[DevOps engineer]\n' +
      ' D[Developer] -->|1–3 years| C\n C --> E[Site reliability engineer]\n C --> F[Platform engineer]\n F --> G[Architect]',
  );
  expect(gzipSync(seven).length).toBeLessThan(1500);
});

test('draws the same bytes in any order and in any process', async () => {
  const sources = ['gitGraph\n commit\n commit', TYPES[1]?.[1] ?? '', TYPES[3]?.[1] ?? ''];
  const first = await Promise.all(sources.map((source) => drawn(source)));
  forgetDiagrams();
  const other = openDiagramDrawer({ workers: 1, timeoutMs: 60_000 });
  const second = await Promise.all(sources.toReversed().map((source) => other.draw(source)));
  await other.close();
  expect(second.toReversed()).toMatchObject(first.map((svg) => ({ svg })));
});

test('keeps drawings on disk, and draws anew where a file is damaged', async () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'diagrams-'));
  const first = openDiagramDrawer({ cacheDir, workers: 1, timeoutMs: 60_000 });
  const source = 'flowchart LR\n Kept --> There';
  const before = await first.draw(source);
  expect(first.stats).toEqual({ drawn: 1, cached: 0, failed: 0 });
  forgetDiagrams();
  expect(await first.draw(source)).toEqual(before);
  expect(first.stats).toEqual({ drawn: 1, cached: 1, failed: 0 });
  const [shard = ''] = readdirSync(cacheDir);
  const files = readdirSync(join(cacheDir, shard));
  expect(files).toHaveLength(1);
  const file = join(cacheDir, shard, files[0] ?? '');
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 100));
  forgetDiagrams();
  expect(await first.draw(source)).toEqual(before);
  expect(first.stats).toEqual({ drawn: 2, cached: 1, failed: 0 });
  await first.close();
  rmSync(cacheDir, { recursive: true });
});

test.each([
  [
    'flowchart TD\n A[one (two)] --> B',
    '2: Unexpected "("; expected "]", ")" or "}". A label with brackets in it needs quotes: A["one (two)"].',
  ],
  [
    '---\ntitle: T\n---\n%% note\nflowchart TD\n  A --> B\n  %% another\n  A -> C',
    '8: Unexpected "-"; expected an arrow such as -->, the end of the line or the end of the diagram.',
  ],
  [
    '%%{init: {\n "flowchart": {}\n}}%%\nsequenceDiagram\n A->B hello',
    '5: The line ends too early; expected ":" and a text.',
  ],
  [
    'flowchart TD\n A --> B\n B --> constructor',
    '3: "constructor" cannot be the id of a part. Give it another id and keep its label: constructor1["constructor"].',
  ],
  [
    'flowchart TD\n A --> end',
    '2: Unexpected "end"; expected a name or ",". The word closes a group: a node needs another id, finish["end"].',
  ],
  [
    'flowchart TD\n A[a "quoted" word]',
    '2: Unexpected "quoted"; expected "]", ")" or "}". Quotes in a label are written #quot;: A["one #quot;two#quot;"].',
  ],
  ['pie\n "a" : x', '2: Unexpected "x"; expected a number.'],
  [
    'gitGraph\n commit\n checkout nope',
    '3: Trying to checkout branch which is not yet created. (Help try using "branch nope").',
  ],
])('says what is wrong, and in which line: %j', async (source, expected) => {
  expect(failure(await drawer.draw(source))).toBe(expected);
});

test('names the known types for an unknown one, and refuses what cannot work', async () => {
  expect(failure(await drawer.draw('\nflowchat TD\n A-->B'))).toMatch(
    /^2: "flowchat" .* Did you mean flowchart\? Known types: flowchart, /,
  );
  expect(failure(await drawer.draw(''))).toMatch(/: The diagram is empty\./);
  expect(failure(await drawer.draw('zenuml\n A.b()'))).toMatch(/^1: ZenUML/);
  expect(failure(await drawer.draw('flowchart TD\n A["$$x^2$$"]'))).toMatch(/^2: Formulas/);
  expect(failure(await drawer.draw('flowchart TD\n A@{ img: "x.png" }'))).toMatch(/^2: Nodes with pictures/);
  expect(failure(await drawer.draw(`flowchart TD\n${' A-->B\n'.repeat(501)}`))).toMatch(
    /more than 500 edges/,
  );
  expect(failure(await drawer.draw(`flowchart TD\n A["${'x'.repeat(50_000)}"]`))).toMatch(
    /longer than 50,000/,
  );
});

test('a failure does not stop later diagrams', async () => {
  const results = await Promise.all(
    ['pie\n "a" : -1', 'flowchart TD\n Still --> Works'].map((source) => drawer.draw(source)),
  );
  expect(results.map((result) => result.ok)).toEqual([false, true]);
});

test('a diagram that takes too long fails, and the next one is drawn by a new thread', async () => {
  const impatient = openDiagramDrawer({ workers: 1, timeoutMs: -2_900 });
  expect(failure(await impatient.draw('packet-beta\n 0-400000000: "bits"'))).toMatch(/takes longer than/);
  await impatient.close();
  expect(failure(await impatient.draw('flowchart TD\n After --> Close'))).toMatch(/closed/);
});

test('keeps links without target or script, and then is no image', async () => {
  const svg = await drawn(
    'flowchart TD\n A --> B\n click A href "https://example.org/?a=1&b=2" "Tip"\n click B "../roles/b.html"',
  );
  expect(svg).toMatch(/<a [^>]*href="https:\/\/example.org\/\?a=1&amp;b=2"><title>Tip<\/title>/);
  expect(svg).toMatch(/<a [^>]*href="\.\.\/roles\/b.html">/);
  expect(svg).toContain('role="group"');
  expect(svg).not.toContain('target');
});

test('the words of a link of several lines stay apart where it is read aloud or copied', async () => {
  const svg = await drawn(
    'flowchart TD\n A["Data analyst<br/>US$70,000"] --> B[Chief]\n click A href "a.html"',
  );
  expect(svg).toMatch(/>Data analyst<tspan font-size="0"> <\/tspan><tspan x="[\d.]+" y="[\d.]+">US\$70,000</);
});

test('names a drawing by its author’s title, else leaves a place for what its page makes of its labels', async () => {
  const named = await drawn('flowchart TD\n accTitle: My way\n accDescr: From A to B\n A --> B');
  expect(named).toMatch(/ role="img".* aria-label="My way"/);
  expect(named).toMatch(/<desc id="rbdgm-0">From A to B<\/desc>/);
  const unnamed = await drawer.draw(CAREER);
  expect(unnamed).toMatchObject({ type: 'flowchart-v2', labels: ['Support', 'Data analyst', 'Choose'] });
  if (unnamed.ok)
    expect(withDiagramName(unnamed.svg, 'A & "B"')).toContain(' aria-label="A &amp; &quot;B&quot;"');
});

test('a space that does not break is drawn as a space, not as its entity', async () => {
  const svg = await drawn('flowchart TD\n A["42.300\u00a0€ im<br/>Jahr&nbsp;1"] --> B');
  expect(svg).not.toContain('nbsp');
});

test('tags that only change how words look are not drawn as text; signs that look like one are', async () => {
  const svg = await drawn('flowchart LR\n a["<b>Data</b> <span class=\'x\'>analyst</span>"] --> b["1 < b"]');
  expect(texts(svg)).toEqual(['Data analyst', '1 &lt; b']);
});

test('breaks lines at <br/> and \\n', async () => {
  expect(texts(await drawn('flowchart TD\n A["one<br/>two"] --> B["three\\nfour"]'))).toEqual([
    'one',
    'two',
    'three',
    'four',
  ]);
});

test('text on a fill of the author’s is black or white, whichever reads better', async () => {
  const svg = await drawn(
    'flowchart TD\n A[Dark] --> B[Pale]\n style A fill:#222\n style B fill:lightyellow',
  );
  expect(svg).toMatch(/fill="#fff"[^>]*>Dark</);
  expect(svg).toMatch(/fill="#000"[^>]*>Pale</);
});

test('a text colour of the author’s stays where it can be read, on the author’s fill and on the page', async () => {
  const svg = await drawn(
    'flowchart TD\n A[Read] --> B[Faint]\n C[Grey]\n style A fill:#14532d,color:#dcfce7\n style B fill:#f66,color:#fff\n' +
      ' style C fill:#777\n D[Plain]\n style D color:#fffbe6',
  );
  expect(svg).toMatch(/fill="#dcfce7"[^>]*>Read</);
  expect(svg).toMatch(/fill="#000"[^>]*>Faint</);
  expect(svg).toMatch(/fill="#000"[^>]*>Grey</);
  expect(svg).not.toContain('#fffbe6');
});

test('text on a box that its author fills with black can be read', async () => {
  const svg = await drawn(
    'requirementDiagram\n requirement r {\n id: 1\n text: x\n risk: low\n verifymethod: test\n }\n style r fill:#000',
  );
  expect(svg).toContain('fill="var(--diagram-line,#57606a)"');
  expect(svg).toContain('fill="var(--diagram-bg,#ffffff)"');
  expect(svg).not.toContain('--diagram-fg');
});

test('the label of a service stands on the page, not on the icon above it, and is never black on black', async () => {
  const svg = await drawn(
    'architecture-beta\n service a(server)[Web server]\n service b(disk)[Disk]\n a:R -- L:b',
  );
  expect(svg).toMatch(/<text[^>]*>Web server/);
  expect(svg).not.toMatch(/<text[^>]*fill="#(?:000|fff)"/);
});

test('a box with round ends is drawn once, of lines without a step of the pen between them', async () => {
  const svg = await drawn('flowchart LR\n a(["Data analyst"])');
  const paths = [...svg.matchAll(/<path d="([^"]+)"/g)].map(([, data = '']) => data);
  expect(
    paths.map((data) =>
      readPath(data)
        .map(({ kind }) => kind)
        .join(''),
    ),
  ).toEqual([expect.stringMatching(/^ML+$/)]);
});

test('the label of a cloud stands in its middle', async () => {
  const svg = await drawn('flowchart TD\n A@{ shape: cloud, label: "Cloud" }\n B["Below it"]\n A --> B');
  const [cloud, below] = [...svg.matchAll(/<text[^>]* x="([\d.]+)"/g)].map(([, x]) => Number(x));
  expect(Math.abs((cloud ?? 0) - (below ?? 99))).toBeLessThan(1);
});

test('every id starts with DIAGRAM_ID and is renamed for a page', async () => {
  const svg = await drawn(`flowchart TD\n A["url(#${DIAGRAM_ID}-1)"] --> B`);
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(
    [DIAGRAM_ID, `${DIAGRAM_ID}-1`].toSorted((a, b) => svg.indexOf(` id="${a}"`) - svg.indexOf(` id="${b}"`)),
  );
  const renamed = withDiagramId(svg, 'd7');
  expect(renamed).toContain('id="d7"');
  expect(renamed).toContain('id="d7-1"');
  expect(renamed).toContain('marker-end="url(#d7-1)"');
  expect(texts(renamed)).toContain(`url(#${DIAGRAM_ID}-1)`);
});
