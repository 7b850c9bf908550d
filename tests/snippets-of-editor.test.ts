import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { PayFile } from '../src/model/pay.ts';
import { RoleFacts } from '../src/model/role.ts';
import { MovesFile } from '../src/model/shared-data.ts';
import { rolebook } from './run-rolebook.ts';
import { temporaryGuide } from './temporary-guide.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly body: readonly string[];
}

/** The snippets of the editor, by name. VS Code allows commas at the ends of lists, JSON does not, YAML does. */
const snippets = parse(
  readFileSync(new URL('../.vscode/guide.code-snippets', import.meta.url), 'utf8'),
) as Readonly<Record<string, Snippet>>;

/** What a snippet leaves in a file where its reader types only `last` in the end: first choices, texts as proposed. */
function expanded({ body }: Snippet, last: string): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$[1-9]\d*/g, 'Text.')
    .replace(/\$0/g, last);
}

const of = (scope: string): readonly (readonly [string, Snippet])[] =>
  Object.entries(snippets).filter(([, snippet]) => snippet.scope === scope);

test.each(of('markdown'))('the snippet “%s” gives a page without problems', async (_name, snippet) => {
  const input = temporaryGuide({
    'guide.yaml': 'title: Guide\ndescription: A guide.\n',
    'index.md': `# Welcome\n\n${expanded(snippet, snippet.prefix === 'code' ? 'echo hello' : 'Text.')}\n`,
  });
  const run = await rolebook('check', '--input', input);
  expect(run.stderr + run.stdout).toContain('no problems');
});

test('each snippet for data fits the file that it is for', () => {
  const data = (prefix: string, last = ''): unknown => {
    const snippet = Object.values(snippets).find((known) => known.prefix === prefix);
    return snippet && parse(expanded(snippet, last));
  };
  const { skills, entry } = RoleFacts.shape;
  const results = [
    MovesFile.safeParse(data('move')),
    PayFile.safeParse(data('pay', '40000')),
    skills.safeParse({ must: data('skill'), important: [], nice: [] }),
    entry.safeParse(data('entry')),
  ];
  expect(results.flatMap(({ error }) => error?.issues ?? [])).toEqual([]);
  expect(
    of('yaml')
      .map(([, { prefix }]) => prefix)
      .toSorted(),
  ).toEqual(['entry', 'move', 'pay', 'skill']);
});
