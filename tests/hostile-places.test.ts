import { JSDOM } from 'jsdom';
import { beforeAll, expect, test } from 'vitest';
import { components } from '../src/components/index.ts';
import { exampleGuide, examplePage } from '../src/gallery/gallery.ts';
import { prepareLanguages } from '../src/render/highlight.ts';
import { MarkdownRenderer } from '../src/render/markdown.ts';

/** Texts by which a page would run a script, fetch something or stand in a script's way. */
const TEXTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src=`x`onerror=alert(1)>',
  '<img alt="a>b" title=\'"><img src=x onerror=alert(1)>\' src=y>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>',
  '<svg><foreignObject><iframe onload=alert(1)></iframe></foreignObject></svg>',
  '<svg><rect fill="url(https://example.com/x.svg#a)" stroke="u\\72l(https://example.com/)"/></svg>',
  '<svg><use href="https://example.com/x.svg#a"/><image href="https://example.com/x.png"/></svg>',
  '<svg><desc><style><img src=x onerror=alert(1)></style></desc><path d="M0 0" onclick=alert(1) style=x></svg>',
  '<svg></p><style><a id="</style><img src=x onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:alert(1)">x</a><a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">go</button></form>',
  '<input autofocus onfocus=alert(1)><select onchange=alert(1)><option>x</select>',
  '<details open ontoggle=alert(1)><summary onclick=alert(1)>s</summary>x</details>',
  '<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)></audio>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)"><base href="javascript:alert(1)//">',
  '<link rel=stylesheet href="https://example.com/x.css"><style>@import "https://example.com/x.css";</style>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<textarea><img src=x onerror=alert(1)></textarea><title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp><plaintext>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?php echo 1 ?><img src=x onerror=alert(1)>',
  '<div style="background:url(https://example.com/)" onclick=alert(1) tabindex=0>x</div>',
  '<kbd/x="><img src=x onerror=alert(1)>">k</kbd>',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  '<img name="getElementById" src=y><a name="location">x</a>',
  '[x](javascript:alert(1)) ![x](javascript:alert(1)) <javascript:alert(1)>',
  '![x" onerror="alert(1)](y) [x](y "\\" onmouseover=\\"alert(1)")',
  '**x**{ onclick="alert(1)" style="position:fixed" } [x](y){ href="javascript:alert(1)" onclick=alert(1) }',
  '$\\href{javascript:alert(1)}{x}$ $\\htmlData{onclick=alert(1)}{x}$',
  ':material-check:{ onclick=alert(1) } ++"<img src=x onerror=alert(1)>"++',
  '{++<img src=x onerror=alert(1)>++} {>>--><img src=x onerror=alert(1)><<}',
];

/** The places of a page in which a text may stand, in both dialects. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  'a line of its own': (text) => text,
  'a sentence': (text) => `Text ${text} more`,
  'an item': (text) => `- item\n- ${text}`,
  'below an item': (text) => `1. item\n\n    ${text}`,
  'a quotation': (text) => `> ${text}`,
  'an alert': (text) => `> [!NOTE]\n> ${text}`,
  'a cell': (text) => `| a | b |\n|---|---|\n| ${text} | x |`,
  'the id of a heading': (text) => `#### H {#${text}}`,
  'a heading': (text) => `#### H ${text}`,
  'the title of an admonition': (text) => `!!! note "${text.replaceAll('"', '\\"')}"\n\n    ${text}`,
  'the kind of an admonition': (text) => `!!! ${text}\n\n    x`,
  'a collapsible': (text) => `??? tip "${text}"\n\n    ${text}`,
  'a tab': (text) => `=== "${text}"\n\n    ${text}`,
  'a container': (text) => `::: tip ${text}\n${text}\n:::`,
  'a tab of a container': (text) => `::: tabs\n@tab ${text}\n${text}\n:::`,
  'a block of slashes': (text) =>
    `/// note | ${text}\n    attrs: {onclick: alert(1), style: x}\n\n${text}\n///`,
  'an element of slashes': (text) => `/// html | div[title=${text}]\n${text}\n///`,
  'options of code': (text) =>
    `\`\`\`py title="${text}" hl_lines="${text}" linenums="${text}"\nx = 1\n\`\`\``,
  'attributes of code': (text) => `\`\`\` { .py onclick="alert(1)" id="${text}" }\nx\n\`\`\``,
  'code and its language': (text) => `\`\`\`${text.replaceAll('`', '')}\n${text}\n\`\`\``,
  'code in a line': (text) => `\`${text.replaceAll('`', '')}\` \`#!${text.replaceAll('`', '')} x\``,
  'a note in code': (text) => `\`\`\`py\nx = 1 # (1)!\n\`\`\`\n\n1. ${text}`,
  'a definition': (text) => `${text}\n:   ${text}`,
  'a task': (text) => `- [x] ${text}`,
  'a footnote': (text) => `Text[^note]\n\n[^note]: ${text}`,
  'an abbreviation': (text) => `*[HTML]: ${text}\n\nHTML`,
  'a caption': (text) => `<figure markdown="span">\n  ![x](y)\n  <figcaption>${text}</figcaption>\n</figure>`,
  'a card': (text) => `<div class="grid cards" markdown>\n\n- ${text}\n\n</div>`,
  'an element': (text) => `<div title='${text.replaceAll("'", '')}' class="${text}">${text}</div>`,
  'a formula': (text) => `$$\n${text}\n$$`,
  'the address of a link': (text) => `[x](<${text.replace(/[<>]/g, '')}>) ![x](<${text}>)`,
  'the title of a link': (text) => `[x](y '${text}')`,
  'the words of a picture': (text) => `![${text}](y)`,
  'a snippet': (text) => `--8<-- "${text}"`,
};

/** Elements that act, load or lay their own rules on a page; a frame of ours holds a known player and is not among these texts. */
const ACTING =
  'script, style, link, meta, base, iframe, object, embed, form, input:not([type=checkbox]), select, textarea, template, noscript, portal, animate, set, foreignObject, xmp, plaintext, title';
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster'];

let renderer: MarkdownRenderer;
beforeAll(async () => {
  await prepareLanguages(['py']);
  renderer = new MarkdownRenderer(components);
});

/** A text of a page → its elements, as a browser reads them. */
function elements(markdown: string): readonly Element[] {
  const page = examplePage('example.md', 'example.html', markdown);
  const { html } = renderer.render(markdown, 1, renderer.newState(exampleGuide(), page, '2026-01-01'));
  return [...JSDOM.fragment(html).querySelectorAll('*')];
}

/** What in an element could run, load from elsewhere, or stand in the place of a function of `document`. */
function dangers(element: Element): readonly string[] {
  const attributes = [...element.attributes];
  return [
    ...(element.matches(ACTING) ? [`<${element.localName}>`] : []),
    ...attributes
      .filter(({ name }) => /^on/i.test(name) || name === 'style' || name === 'srcset')
      .map(({ name }) => name),
    ...attributes
      .filter(
        ({ name, value }) =>
          ADDRESSES.includes(name) && /^[\s\u0000-\u0020]*(?:javascript|vbscript|data:text)/i.test(value),
      )
      .map(({ value }) => value),
    ...(element.namespaceURI === 'http://www.w3.org/2000/svg'
      ? attributes
          .filter(
            ({ name, value }) =>
              /url\s*\((?!#)|\\/i.test(value) || (name === 'href' && !value.startsWith('#')),
          )
          .map(({ value }) => value)
      : []),
    ...(element.matches('img[name]') ? ['the name of a picture'] : []),
  ];
}

test.each(Object.entries(PLACES))('no text in %s gives a browser something to run', (_place, write) => {
  const written = TEXTS.flatMap((text) => elements(write(text)).map((element) => ({ text, element })));
  expect(written.length).toBeGreaterThan(10);
  const found = written.flatMap(({ text, element }) => dangers(element).map((danger) => ({ text, danger })));
  expect(found).toEqual([]);
});

test('the search for dangers finds them', () => {
  const page =
    '<p onclick="x" style="y"><a href=" javascript:x"></a><img name="x"><script></script><iframe></iframe></p>';
  expect([...JSDOM.fragment(page).querySelectorAll('*')].flatMap(dangers)).toEqual([
    'onclick',
    'style',
    ' javascript:x',
    'the name of a picture',
    '<script>',
    '<iframe>',
  ]);
});
