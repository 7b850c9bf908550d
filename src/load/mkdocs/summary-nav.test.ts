import { expect, test } from 'vitest';
import { summaryNav } from './summary-nav.ts';

test('a list of links becomes the items of a `nav`', () => {
  const list = `# Summary

[Introduction](README.md)

- [Start](start.md)
  - [With *blanks*](My%20Folder/A%20File.md)
  - [Sharp](<c#.md>)
- A section
    - [Inside](inside/)
- [Planned]()

---

[Thanks](thanks.md)
`;
  expect(summaryNav(list)).toEqual([
    { Introduction: 'README.md' },
    { Start: ['start.md', { 'With blanks': 'My Folder/A File.md' }, { Sharp: 'c#.md' }] },
    { 'A section': [{ Inside: 'inside/' }] },
    { Thanks: 'thanks.md' },
  ]);
});

test('a link without words leaves its title to the page', () => {
  expect(summaryNav('- [](index.md)\n  - [Dig](dig.md)\n- [](sow.md)\n')).toEqual([
    'index.md',
    { Dig: 'dig.md' },
    'sow.md',
  ]);
});

test('a link may have its address below', () => {
  expect(summaryNav('- [Leave][a]\n- [Travel][]\n\n[a]: leave.md\n[Travel]: <travel.md>\n')).toEqual([
    { Leave: 'leave.md' },
    { Travel: 'travel.md' },
  ]);
});

test('a pattern stands for the pages that are not named', () => {
  expect(summaryNav('* [Home](index.md)\n* *.md\n')).toEqual([{ Home: 'index.md' }, '*.md']);
});
