import { afterAll, expect, test, vi } from 'vitest';
import { english } from '../../words/en.ts';
import { diagramWords } from '../diagram-words.ts';
import { graphStatements } from './graph-statements.ts';
import { openDiagramDrawer } from './index.ts';

// A thread's start loads mermaid, which takes longer on a busy machine than a test is given by default.
vi.setConfig({ testTimeout: 60_000 });
const drawer = openDiagramDrawer({ workers: 1, timeoutMs: 60_000 });
afterAll(() => drawer.close());

const { sentenceOf } = diagramWords({ language: 'en', messages: english });

async function sentences(source: string): Promise<readonly string[]> {
  const result = await drawer.draw(source);
  if (!result.ok) throw new Error(`${result.line ?? '?'}: ${result.message}`);
  return result.text.map(sentenceOf);
}

test('a flowchart: its groups, what leads where in the order of the source, and what stands alone', async () => {
  expect(
    await sentences(
      'flowchart TD\n subgraph g["The <b>yard</b>"]\n A["Sow<br/>seed"] -->|"if #lt;20 &amp; dry"| B{Water?}\n end\n' +
        ' B <--> C((Rain)); B --- D; B ~~~ E; C -.-> g; A & B ==> F["`**Crop**`"]',
    ),
  ).toEqual([
    'The yard contains: Sow seed and Water?',
    'Sow seed leads to Water?: if <20 & dry',
    'Water? and Rain lead to each other',
    'Water? is connected with D',
    'Rain leads to The yard',
    'Sow seed leads to Crop',
    'Water? leads to Crop',
    'E stands alone',
  ]);
});

test('states: where they start and end, and notes', async () => {
  expect(
    await sentences(
      'stateDiagram-v2\n [*] --> Idle\n state "On call" as Call\n Idle --> Call: alert\n state Call {\n' +
        '  [*] --> Look\n }\n Call --> [*]\n note right of Idle : sleeps',
    ),
  ).toEqual([
    'On call contains: Look',
    'Start leads to Idle',
    'Idle leads to On call: alert',
    'Start of On call leads to Look',
    'On call leads to End',
    'Note on Idle: sleeps',
  ]);
});

test('states: parts that run at the same time, choices, forks, and notes on either side', async () => {
  expect(
    await sentences(
      'stateDiagram-v2\n state Keys {\n  [*] --> NumOff\n  --\n  [*] --> CapsOff\n  CapsOff --> [*]\n }\n' +
        ' state c <<choice>>\n state one <<fork>>\n state two <<fork>>\n Keys --> c\n c --> one: if pressed\n' +
        ' one --> two\n note left of Keys\n  all **of**\n  them\n end note',
    ),
  ).toEqual([
    'Keys runs 2 parts at the same time',
    'Part 1 of Keys contains: NumOff',
    'Part 2 of Keys contains: CapsOff',
    'Start of Part 1 of Keys leads to NumOff',
    'Start of Part 2 of Keys leads to CapsOff',
    'CapsOff leads to End of Part 2 of Keys',
    'Keys leads to Choice',
    'Choice leads to Fork one: if pressed',
    'Fork one leads to Fork two',
    'Note on Keys: all of them',
  ]);
});

test('labels: marks of Markdown are read where they are drawn, and only there', async () => {
  expect(
    await sentences(
      'flowchart LR\n A["`**Bold** _snake_case_ 2*3*4`"] -- "`*one*`" --> B["__init__ *x*"]\n B --> C["fa:fa-car Car"] --> D(fa:fa-map-pin)',
    ),
  ).toEqual([
    'Bold snake_case 2*3*4 leads to __init__ *x*: one',
    '__init__ *x* leads to Car',
    'Car leads to map pin',
  ]);
});

test('a sequence: messages, notes and blocks', async () => {
  expect(
    await sentences(
      'sequenceDiagram\n participant A as Ann\n A->>Bob: Is it<br/>up?\n alt it is\n Bob-->>A: Yes\n else\n' +
        ' Bob--xA: No\n end\n Note over A,Bob: Both wait\n A<<->>Bob: Talk\n activate A\n deactivate A',
    ),
  ).toEqual([
    'Ann to Bob: Is it up?',
    'If: it is',
    'Bob to Ann: Yes',
    'Else',
    'Bob to Ann: No',
    'End of the choice',
    'Note on Ann and Bob: Both wait',
    'Ann and Bob: Talk',
  ]);
});

test('classes and entities: what one is to the other', async () => {
  expect(
    await sentences(
      'classDiagram\n Plant <|-- Tree : grows as\n Tree "1" *-- "many" Leaf\n Park o-- Tree\n Tree ..> Soil\n Leaf -- Twig',
    ),
  ).toEqual([
    'Tree is a kind of Plant: grows as',
    'Tree (1) is made of Leaf (many)',
    'Park has Tree',
    'Tree depends on Soil',
    'Leaf is connected with Twig',
  ]);
  expect(
    await sentences(
      'classDiagram\n class Tree {\n <<interface>>\n +int age\n #List~int~ rings\n grow(int by) void\n }\n' +
        ' note for Tree "Old"\n note "All of them"',
    ),
  ).toEqual([
    'Tree is marked: interface',
    'Tree holds: public int age, protected List<int> rings, and grow(int by) : void',
    'Note on Tree: Old',
    'Note: All of them',
    'Tree stands alone',
  ]);
  expect(await sentences('erDiagram\n TREE {\n string name PK "its sort"\n int age\n }')).toEqual([
    'TREE holds: string name (PK and its sort) and int age',
    'TREE stands alone',
  ]);
  expect(await sentences('erDiagram\n PARK ||--o{ TREE : holds')).toEqual([
    'PARK (exactly one) goes with TREE (none or more): holds',
  ]);
});

test('ids that objects have by themselves are ids like others', () => {
  const nodes = [{ id: '__proto__' }, { id: 'constructor', label: 'Builder' }];
  const edges = [{ start: '__proto__', end: 'constructor', arrowTypeEnd: 'constructor' }];
  expect(graphStatements({ getData: () => ({ nodes, edges }) }).map(sentenceOf)).toEqual([
    '__proto__ leads to Builder',
  ]);
});

test('a sequence: the links of its actors, but none that could run a program', async () => {
  const source =
    'sequenceDiagram\n participant A as Ann\n link A: Wiki @ https://example.org/w\n link A: Bad @ javascript:alert(1)\n A->>A: Think';
  expect(await sentences(source)).toEqual([
    'Ann to Ann: Think',
    'Links of Ann: Wiki (https://example.org/w)',
  ]);
});

test('types whose labels say it all have no sentences', async () => {
  expect(await sentences('pie\n "Oaks" : 3\n "Limes" : 1')).toEqual([]);
});
