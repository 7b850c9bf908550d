import { createRequire } from 'node:module';
import { afterAll, expect, test, vi } from 'vitest';
import { allowListed, isSafeUrl } from './allow-list.ts';
import { cleanDrawing } from './clean.ts';
import { forgetDiagrams } from './drawer.ts';
import { openDiagramDrawer } from './index.ts';
import { parseSvg } from './parse-svg.ts';
import { serializeSvg } from './svg-tree.ts';

vi.setConfig({ testTimeout: 60_000 });
const drawer = openDiagramDrawer({ workers: 1, timeoutMs: 60_000 });
afterAll(() => drawer.close());

const require = createRequire(import.meta.url);
const { JSDOM } = require('jsdom') as { JSDOM: { fragment(html: string): ParentNodeLike } };
interface ParentNodeLike {
  querySelectorAll(selector: string): Iterable<{
    readonly localName: string;
    readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  }>;
}

const TAGS =
  /^(svg|g|a|path|rect|circle|ellipse|line|poly(gon|line)|text|tspan|title|desc|defs|marker|linearGradient|stop|clipPath|symbol|use)$/;

/** All that could run or load something, as an HTML parser sees the drawing in a page. */
function active(svg: string): string[] {
  const found: string[] = [];
  for (const { localName, attributes } of JSDOM.fragment(`<div>${svg}</div>`).querySelectorAll('div *')) {
    if (!TAGS.test(localName)) found.push(localName);
    for (const { name, value } of attributes) {
      if (/^on|^(style|class|src|srcdoc|xlink:href|target|ping|formaction)$/i.test(name)) found.push(name);
      if (name === 'href' && !/^(https?:|mailto:|#|[\w./-]+$)/.test(value)) found.push(`href=${value}`);
      const isText = /^(aria-label|href)$/.test(name);
      if (!isText && /javascript|expression|@import|data:|url\((?!#rbdgm-\d)/i.test(value))
        found.push(`${name}=${value}`);
    }
  }
  return found;
}

test.each([
  'flowchart TD\n A["<script>alert(1)</script>x"] --> B["<img src=x onerror=alert(1)>y"]',
  'flowchart TD\n A["<svg onload=alert(1)>"] --> B["<iframe srcdoc=x></iframe>"]',
  'flowchart TD\n A --> B\n click A href "javascript:alert(1)"\n click B "java&#10;script:alert(1)"',
  'flowchart TD\n A --> B\n click A href "data:text/html,<script>alert(1)</script>" _blank',
  'flowchart TD\n A --> B\n click A call alert(1)\n click B alert',
  '%%{init: {"securityLevel": "loose", "themeCSS": "*{background:url(https://evil.example/x)}", "htmlLabels": true}}%%\nflowchart TD\n A["<b onclick=alert(1)>x</b>"] --> B',
  '---\nconfig:\n  securityLevel: loose\n  secure: []\n  htmlLabels: true\n  flowchart:\n    htmlLabels: true\n---\nflowchart TD\n A["<a href=javascript:alert(1)>x</a>"] --> B',
  '%%{init: {"themeVariables": {"lineColor": "red;}</style><script>alert(1)</script>"}, "fontFamily": "x;}@import url(//evil)"}}%%\nflowchart TD\n A --> B',
  'flowchart TD\n A --> B\n style A fill:url(https://evil.example/x),stroke:expression(alert(1))\n classDef x fill:red;}@import url(//evil)\n class A x',
  'flowchart TD\n A@{ icon: "x:y", label: "<img src=x onerror=alert(1)>" } --> B',
  'sequenceDiagram\n participant A as <img src=x onerror=alert(1)>\n A->>A: <script>alert(1)</script>\n link A: Go @ javascript:alert(1)',
  'classDiagram\n class A\n click A href "javascript:alert(1)"\n callback A "alert"',
  'gantt\n section S\n T :a, 2024-01-01, 3d\n click a href "javascript:alert(1)"',
  'journey\n section <img src=x onerror=alert(1)>\n  <script>alert(1)</script>: 5: Me',
  'C4Context\n Person(a, "<img src=x onerror=alert(1)>", "d", $sprite="https://evil.example/x.png", $link="javascript:alert(1)")',
  'mindmap\n root["<img src=x onerror=alert(1)>"]\n  ::icon(fa fa-book" onload="alert(1))',
  'flowchart TD\n A["#lt;script#gt;alert(1)#lt;/script#gt;"] --> B["&lt;img src=x onerror=alert(1)&gt;"]\n click A href "#106;avascript:alert(1)"',
  'flowchart TD\n A["`**<img src=x onerror=alert(1)>** [x](javascript:alert(1))`"] --> B["<a xlink:href=\'javascript:alert(1)\'>x</a>"]',
  'flowchart TD\n A["<foreignObject><body onload=alert(1)></foreignObject>"] --> B["<use href=https://evil.example/x.svg#a />"]',
  'flowchart TD\n A --> B\n linkStyle 0 stroke:url(https://evil.example/x),marker-end:url(//evil)\n classDef default fill:url(data:image/svg+xml,x),filter:url(//evil)',
  '%%{init: {"themeCSS": "@import url(//evil)", "dompurifyConfig": {"ADD_TAGS": ["script", "iframe"], "ADD_ATTR": ["onload"]}, "maxTextSize": 9e9, "maxEdges": 9e9}}%%\nflowchart TD\n A["<iframe src=//evil></iframe>"] --> B',
  '%%{init: {"__proto__": {"securityLevel": "loose"}, "constructor": {"prototype": {"securityLevel": "loose"}}}}%%\nflowchart TD\n A --> B\n click A call alert(1)\n click B href "javascript:alert(1)"',
  '---\ntitle: "<img src=x onerror=alert(1)>"\nconfig:\n  __proto__:\n    securityLevel: loose\n  dompurifyConfig:\n    ADD_TAGS: [script]\n  fontFamily: "x;}</style><script>alert(1)</script>"\n---\nflowchart TD\n A --> B',
  'flowchart TD\n accTitle: "><script>alert(1)</script>\n accDescr: </desc><img src=x onerror=alert(1)>\n A --> B',
  'stateDiagram-v2\n state "<img src=x onerror=alert(1)>" as S\n [*] --> S\n click S href "javascript:alert(1)"\n classDef x fill:url(//evil)\n class S x',
  'erDiagram\n "<img src=x onerror=alert(1)>" ||--o{ B : "<script>alert(1)</script>"',
  'architecture-beta\n group a(cloud)["<img src=x onerror=alert(1)>"]\n service b("<script>alert(1)</script>")[B] in a',
  'sequenceDiagram\n participant A\n links A: {"Go": "javascript:alert(1)", "Off": "data:text/html,x"}\n properties A: {"class": "x\\" onload=\\"alert(1)"}\n A->>A: x',
])('lets nothing active through: %j', async (source) => {
  const result = await drawer.draw(source);
  const svg = result.ok ? result.svg : '';
  expect(active(svg)).toEqual([]);
  // What a parser makes of it and writes again is the same: no second reading is possible.
  const tree = parseSvg(svg);
  expect(tree ? serializeSvg(allowListed(tree)) : '').toBe(svg);
});

test('ids of an object’s own parts change nothing for later diagrams', async () => {
  // Mermaid's layout cannot place such nodes; whatever becomes of them, the next diagram is drawn as ever.
  const before = await drawer.draw('flowchart TD\n Before --> After');
  for (const id of ['__proto__', 'constructor', 'toString'])
    await drawer.draw(`flowchart TD\n ${id} --> x[${id}]`);
  const named = [
    'stateDiagram-v2\n constructor --> __proto__',
    'classDiagram\n class constructor\n constructor <|-- __proto__',
    'erDiagram\n constructor ||--o{ __proto__ : has',
  ];
  for (const source of named) await drawer.draw(source);
  forgetDiagrams();
  expect(await drawer.draw('flowchart TD\n Before --> After')).toEqual(before);
  // Its letters are of a font that is read only now, by code that lists the parts of objects.
  expect(await drawer.draw('flowchart TD\n α --> Ω')).toMatchObject({ ok: true });
});

test('does not rely on mermaid: hostile markup in its output is dropped too', () => {
  const tree = parseSvg(
    '<svg viewBox="0 0 9 9" onload="alert(1)"><style>.a{fill:red}</style><script>alert(1)</script>' +
      '<a href="javascript:alert(1)"><rect class="a" width="5" height="5" onclick="alert(1)"></rect></a>' +
      '<a href="https://ok.example" target="_blank"><text x="1" y="1">&lt;script&gt;</text></a>' +
      '<image href="https://evil.example/x.png"></image><use href="https://evil.example/x.svg#a"></use>' +
      '<rect width="5" height="5" style="fill:url(https://evil.example/x)"></rect>' +
      '<rect width="5" height="5" fill="url(&quot;javascript:alert(1)&quot;)"></rect>' +
      '<foreignObject width="9" height="9"><body onload="alert(1)"></body></foreignObject></svg>',
  );
  const svg = tree ? cleanDrawing(tree).svg : '';
  expect(active(svg)).toEqual([]);
  expect(svg).not.toMatch(/evil|<use/);
  expect(svg).toMatch(
    /<a [^>]*href="https:\/\/ok.example"><text x="1" y="1"[^>]*>&lt;script&gt;<\/text><\/a>/,
  );
  expect(svg).toContain('fill="red"');
});

test('allows only harmless addresses', () => {
  const good = [
    'https://a.example',
    'http://a',
    'mailto:a@b.c',
    '../x.html#y',
    '/x',
    '#y',
    '?q=1',
    'x.html',
    'a/b:c',
  ];
  expect(good.filter((url) => !isSafeUrl(url))).toEqual([]);
  const bad = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:x',
    '\u0001javascript:x',
    ' javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'about:blank',
    'file:///etc/passwd',
    '\\\\evil',
  ];
  expect(bad.filter((url) => isSafeUrl(url))).toEqual([]);
});
