import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rolebook } from './run-rolebook.ts';
import { temporaryGuide, temporaryOutput } from './temporary-guide.ts';

/** A file that no content may bring into being. */
const PROOF = path.join(tmpdir(), `rolebook-executed-${process.pid}`);
const CODE = `require('fs').writeFileSync(${JSON.stringify(PROOF)}, 'x')`;
const ESM = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(PROOF)}, 'x'); export default {};`;

async function buildGuide(files: Readonly<Record<string, string>>): Promise<(page: string) => string> {
  const output = temporaryOutput();
  const input = temporaryGuide(files);
  symlinkSync('/etc/hostname', path.join(input, 'linked.md'));
  const run = await rolebook('build', '--input', input, '--output', output);
  expect(run.code, run.stderr).toBe(0);
  return (page) => readFileSync(path.join(output, page), 'utf8');
}

describe('nothing in the content is executed when the site is built', () => {
  test('front matter, templates, data files and programs are inert', async () => {
    const page = await buildGuide({
      'index.md': `---js\n{ title: (() => { ${CODE} })() }\n---\n\nHome {{ 7 * 7 }} {% include "x" %} <%= 7 %> \${7}\n`,
      'a.md': `---javascript\n${CODE}\n---\n\nA\n`,
      'b.md': `---jsLegacy\n${CODE}\n---\n\nB\n`,
      'c.md': '---constructor\ntitle: C\n---\n\nC\n',
      'd.md':
        '---\nlayout: evil.njk\npermalink: ../../escaped.html\ntemplateEngineOverride: njk\n---\n\nD {{ 7 * 7 }}\n',
      'e.md': '---\n__proto__:\n  polluted: true\n---\n\nE\n',
      'evil.11ty.js': `${CODE}; module.exports = () => 'x';`,
      'evil.11ty.mjs': ESM,
      'evil.11tydata.js': CODE,
      'index.11tydata.mjs': ESM,
      '_data/evil.js': CODE,
      'evil.njk': `{{ [].constructor.constructor("${CODE}")() }}`,
      'evil.liquid': '{% assign x = 1 %}',
      'eleventy.config.js': CODE,
      '.eleventy.js': CODE,
      '.eleventyignore': 'a.md\n',
    });
    expect(existsSync(PROOF)).toBe(false);
    expect(page('index.html')).toContain('Home {{ 7 * 7 }} {% include');
    expect(page('a.html')).toContain('<p>A</p>');
    expect(page('d.html')).toContain('D {{ 7 * 7 }}');
    expect(() => page('evil.11ty.js')).toThrow(/ENOENT/);
    expect(() => page('evil/index.html')).toThrow(/ENOENT/);
    expect(() => page('linked.html')).toThrow(/ENOENT/);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('a YAML bomb, a tag and a prototype are only data', async () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
      .split('')
      .map(
        (name, i) =>
          `${name}: &${name} [${Array(9)
            .fill(`*${'abcdefghij'[i] ?? 'a'}`)
            .join(', ')}]`,
      )
      .join('\n')}\n`;
    const input = temporaryGuide({
      'guide.yaml': bomb,
      'data/skills.yaml': '- !!js/function "function(){}"\n',
      'index.md': 'Text.\n',
    });
    const run = await rolebook('check', '--input', input);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('guide.yaml:1:1');
    expect(run.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  });
});

describe('nothing in the content runs in a reader’s browser', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<img src="." alt=x> <img src="%zz.png" alt=x> [x](%zz.md#%zz)',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="&#x6A;avascript&colon;alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](<java\nscript:alert(1)>)',
    '![x](data:text/html;base64,PHNjcmlwdD4=)',
    '<iframe src="https://example.com"></iframe>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<style>*{background:url(//example.com)}</style>',
    '<form action=//example.com><button formaction=javascript:alert(1)>x</button></form>',
    '<div style="background:url(//example.com)">x</div>',
    '<base href="//example.com/">',
    '<meta http-equiv="refresh" content="0;url=//example.com">',
    '<object data="x"></object><embed src="x">',
    '</article></main><script>alert(1)</script>',
    '<div markdown onclick="alert(1)">\n\n*x*{ onclick="alert(1)" }\n\n</div>',
    '[x](y.md){ onclick="alert(1)" href="javascript:alert(1)" style="x" }',
    '!!! note "<img src=x onerror=alert(1)>"\n    text',
    '=== "<script>alert(1)</script>"\n    text',
    '```html title="<script>alert(1)</script>"\n<script>alert(1)</script>\n```',
    '```<script>alert(1)</script>\nx\n```',
    ':material-"><script>alert(1)</script>:',
    '```mermaid\nflowchart LR\n  A["<img src=x onerror=alert(1)>"] --> B\n  click A "javascript:alert(1)"\n```',
    '# Title {#x" onclick="alert(1)}',
    '<!--diagram-picture:0--><script>alert(1)</script>-->',
    '<details ontoggle=alert(1) open><summary>x</summary></details>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a\u0009href="https://example.com"\u000conmouseover=alert(1)>x</a>',
    '<img src="x`onerror=alert(1)`">',
    '<scr<script>ipt>alert(1)</script>',
  ];

  test('hostile Markdown and HTML', async () => {
    const files = Object.fromEntries(HOSTILE.map((text, i) => [`page-${i}.md`, `Text before.\n\n${text}\n`]));
    const page = await buildGuide({ ...files, 'index.md': 'Home\n' });
    HOSTILE.forEach((text, i) => {
      const article = /<article[^>]*data-article[^>]*>([\s\S]*?)<\/article>/.exec(
        page(`page-${i}.html`),
      )?.[1];
      expect(article, text).toBeDefined();
      const tags = (article ?? '').match(/<[^>]*>/g)?.join('\n') ?? '';
      expect(tags, text).not.toMatch(/<(script|iframe|style|form|base|meta|object|embed|button)\b/i);
      expect(tags.replace(/"[^"]*"/g, '""'), text).not.toMatch(/\son[a-z]+\s*=/i);
      expect(tags, text).not.toMatch(/(href|src|action)="\s*(javascript|data:text|vbscript)/i);
    });
  });
});
