import { describe, expect, test } from 'vitest';
import { components } from '../index.ts';
import { exampleGuide, examplePage } from '../../gallery/gallery.ts';
import type { SyntaxProblem } from '../../model/outline.ts';
import { MarkdownRenderer } from '../../render/markdown.ts';
import { cleanMathml } from './clean.ts';

const renderer = new MarkdownRenderer(components);
const guide = exampleGuide();

function render(markdown: string): { html: string; problems: readonly SyntaxProblem[] } {
  const state = renderer.newState(guide, examplePage('example.md', 'example.html', markdown), '2026-11-21');
  const { html, outline } = renderer.render(markdown, 1, state);
  return { html, problems: outline.problems };
}

/** The TeX of all formulas of a page. */
function tex(markdown: string): string[] {
  return [...render(markdown).html.matchAll(/ data-tex="([^"]*)"/g)].map((match) => match[1] ?? '');
}

describe('what is a formula', () => {
  test.each([
    ['$x$ and \\(y\\) and $$z$$', ['x', 'y', 'z']],
    ['$a_b$ and $c_d$, *$e*f$*', ['a_b', 'c_d', 'e*f']],
    ['over $two\nlines$ of text', ['two\nlines']],
    [
      '$$\nx\n$$\n\n\\[ y \\]\n\n\\begin{gather*}\nz\n\\end{gather*}',
      ['x', 'y', '\\begin{gather*}\nz\n\\end{gather*}'],
    ],
    ['Right below text:\n$$\nx\n$$\nand above.', ['x']],
    ['- item\n\n    $$\n    x\n    $$\n\n> \\[\n> y\n> \\]', ['x', 'y']],
    ['```math\nx\n```', ['x']],
    ['\\\\$x$ behind an escaped backslash', ['x']],
    ['# Heading $x$\n\n| a |\n| - |\n| $y$ |\n\nText[^1]\n\n[^1]: $z$', ['x', 'y', 'z']],
    ['!!! note "On $x$"\n    $$y$$\n\n=== "Tab"\n    \\(z\\)', ['x', 'y', 'z']],
    ['\\(a\\\\\\)', ['a\\\\']],
  ])('%s', (markdown, expected) => {
    expect(tex(markdown)).toEqual(expected);
  });

  test.each([
    'for $5 and $6',
    'for $5, or US$6',
    'from $1,000 to $2,000',
    'set $HOME and $PATH',
    '$ x $ and $x $ and $ x$',
    '\\$x$ and x\\$',
    '`$x$` and ``\\(y\\)``',
    '    $x$',
    '```\n$x$\n$$\ny\n$$\n```',
    'a `$` and a `$`',
    'rated $$ of $$$',
    'text \\[1\\] and\n\\[2\\]',
    '\\begin{align}\nx\n\\end{gather}',
    'empty $$$$ and \\(\\)',
  ])('none: %s', (markdown) => {
    expect(tex(markdown)).toEqual([]);
    expect(render(markdown).problems).toEqual([]);
  });

  test.each(['$$\nnever closed', '$$\nx\n\n$$'])('none, of which its author is told: %j', (markdown) => {
    expect(tex(markdown)).toEqual([]);
    expect(render(markdown).problems[0]).toMatchObject({ check: 'math', line: 1, column: 1 });
  });
});

describe('the MathML', () => {
  test('has no inline styles, links, scripts or ids, whatever its author asks for', () => {
    const asked = [
      '\\href{javascript:alert(1)}{x}',
      '\\url{javascript:alert(1)}',
      '\\includegraphics{https://example.org/a.png}',
      '\\class{a}{x}\\id{b}{y}\\style{background:url(//example.org)}{z}\\data{a=b}{c}',
      '\\htmlStyle{color:red}{x}\\htmlData{a=b}{x}',
      '\\text{<img src=x onerror=alert(1)>}\\label{x"onclick="alert(1)}\\ref{y"onclick="z}',
      '\\color{red} a \\textcolor{#00f}{b} \\colorbox{yellow}{c} \\fcolorbox{red}{blue}{d}',
      '\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array} \\boxed{e} \\cancel{f} \\cancelto{0}{g}',
      '\\begin{align} a &= b \\tag{1} \\\\ c &= d \\end{align}',
      '\\raisebox{3pt}{x} \\kern-3em y \\rule{1em}{2pt} \\mathrlap{z} \\reflectbox{R} \\phase{u}',
    ];
    for (const source of asked) {
      const { html } = render(`$$\n${source}\n$$\n`);
      const tags =
        html
          .match(/<[^>]*>/g)
          ?.join('\n')
          .replace(/ data-tex="[^"]*"/g, '') ?? '';
      expect(tags, source).not.toMatch(/ (?:style|href|src|id|on\w+)=|<(?:a|img|script|svg|span)\b/);
    }
  });

  test('is part of the name of a heading', () => {
    expect(render('## Area $A$').html).toContain('<h2 id="area-a">');
  });

  test('is written anew by an allow-list', () => {
    expect(
      cleanMathml(
        '<mi onclick="a" mathvariant="normal" style="color:#f00;left:0;">x</mi><script>y</script><a href=\'#\'>z</a>',
      ),
    ).toBe('<mi mathvariant="normal" mathcolor="#f00">x</mi>yz');
    expect(cleanMathml('<mtext>a &lt; b</mtext><img src=x onerror=y>')).toBe(
      '<mtext>a &lt; b</mtext>&lt;img src=x onerror=y&gt;',
    );
  });

  test('takes the id and the classes of an attribute list', () => {
    expect(render('$x${ #total .sum }').html).toContain('<span class="math sum" id="total" data-tex="x">');
  });

  test('keeps what Material pages use beyond Temml', () => {
    for (const source of [
      '\\begin{eqnarray} a &=& b \\\\ c &=& d \\end{eqnarray}',
      '\\begin{equation} x \\label{eq:x_1} \\end{equation}',
      '\\mbox{a b} \\eqref{eq:x_1} \\ref{eq}',
      '\\newcommand{\\RR}{\\mathbb{R}} x \\in \\RR',
      '\\ce{H2O}',
    ]) {
      const { html, problems } = render(`$$\n${source}\n$$\n`);
      expect(problems, source).toEqual([]);
      expect(html).toContain('<math display="block">');
    }
  });
});

describe('a mistake', () => {
  test('is reported where it is, and the page shows the source', () => {
    const { html, problems } = render(
      'Text\n\n> and $x + \\foo{y}$ in it\n\n- item\n\n    $$\n    a \\\\\n    b & c\n    $$\n',
    );
    expect(problems.map(({ line, column, unexpected }) => [line, column, unexpected])).toEqual([
      [3, 12, 'Unexpected `\\foo`, expected a command that is known here'],
      [9, 7, 'Unexpected `&`, expected TeX'],
    ]);
    expect(html).toContain('<span class="math" data-tex="x + \\foo{y}"><code>x + \\foo{y}</code></span>');
  });

  test.each([
    ['\\frac{1', 'Unexpected end of the formula, expected `}`'],
    [
      '{'.repeat(500) + '}'.repeat(500),
      'Unexpected braces in braces in braces, expected fewer than 100 levels',
    ],
    ['x'.repeat(20_000), 'Unexpected length, expected a formula that a reader can take in'],
    ['\\def\\a{\\a\\a}\\a', 'Unexpected end of the formula, expected TeX'],
  ])('%.20s', (source, unexpected) => {
    expect(render(`$${source}$`).problems.map((problem) => problem.unexpected)).toEqual([unexpected]);
  });
});

describe('a megabyte is read to the end', () => {
  const SIZE = 1_000_000;
  const fill = (part: string): string => part.repeat(SIZE / part.length);
  test.each(
    Object.entries({
      'opened dollars': fill('$a '),
      'pairs of dollars': fill('$$ '),
      'dollars in a row': fill('$'),
      'opened brackets': fill('\\( '),
      'opened blocks': fill('\\[\n'),
      'blocks with text behind': `${fill('\\[\n')}\\] text`,
      'opened dollar blocks': fill('$$ x\n'),
      'many environments': Array.from({ length: 40_000 }, (_, i) => `\\begin{${letters(i)}}`).join('\n'),
      'backticks in formulas': fill('$` ``$'),
      'a formula of braces': `$${fill('{')}$`,
      'a formula of fractions': `$${fill('\\frac')}$`,
      'commands that grow': fill(`$\\def\\a#1{${'#1'.repeat(300)}}\\a{\\a{\\a{x}}}$ `),
    }),
  )('%s', (_name, markdown) => {
    expect(() => render(markdown)).not.toThrow();
  });
});

function letters(n: number): string {
  return Array.from(n.toString(26), (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
}
