import { parseArgs } from 'node:util';
import { components } from '../src/components/index.ts';
import { exampleGuide, examplePage } from '../src/gallery/gallery.ts';
import { OWN_DIALECT, USUAL_SIGNS, type Dialect } from '../src/model/dialect.ts';
import { prepareLanguages } from '../src/render/highlight.ts';
import { MarkdownRenderer } from '../src/render/markdown.ts';
import { HOSTILE_INPUTS } from './hostile-inputs.ts';

const HELP = `npm run bench:hostile -- [options]

  --size N    characters of the longest text   (1000000)
  --only X    only inputs whose name holds X
`;

/** A text that is four times as long may take this many times as long: four, and room for noise and memory. */
const MOST_GROWTH = 7;
/** Times below this many milliseconds say nothing about growth. */
const NOISE = 40;

/** Renders each hostile input in two sizes; prints the times, and marks what grows out of proportion. */
async function measure(size: number, only: string): Promise<number> {
  await prepareLanguages(['py']);
  const renderer = new MarkdownRenderer(components);
  const example = exampleGuide();
  // Everything that a site may ask for beside what pages have anyway.
  const dialect: Dialect = {
    ...OWN_DIALECT,
    keepsLines: true,
    starsInWords: true,
    linksAddresses: true,
    forge: {
      host: 'https://example.org',
      numbers: new Map([
        ['#', 'issues'],
        ['?', 'discussions'],
      ]),
      commits: { one: 'commit', two: 'compare', shown: 7 },
      showsHash: false,
      repository: 'a/b',
      people: true,
      shortens: { repositories: true, people: true },
    },
    wikiLinks: { before: '/', behind: '/' },
    numbersCode: true,
    codeTitles: new Map(),
    printSigns: USUAL_SIGNS,
  };
  const guide = { ...example, content: { ...example.content, dialect } };
  const time = (markdown: string): number => {
    const page = examplePage('example.md', 'example.html', markdown);
    const start = performance.now();
    renderer.render(markdown, 1, renderer.newState(guide, page, '2026-01-01'));
    return performance.now() - start;
  };
  let worse = 0;
  for (const [name, make] of Object.entries(HOSTILE_INPUTS)) {
    if (!name.includes(only)) continue;
    const [quarter, whole] = [time(make(size / 4)), time(make(size))];
    const growth = whole / Math.max(quarter, NOISE);
    if (growth > MOST_GROWTH) worse++;
    const mark = growth > MOST_GROWTH ? '  out of proportion' : '';
    console.log(
      `${name.padEnd(34)}${quarter.toFixed(0).padStart(8)} ms${whole.toFixed(0).padStart(8)} ms${mark}`,
    );
  }
  console.log(worse === 0 ? 'Everything grows in proportion.' : `${worse} inputs grow out of proportion.`);
  return worse;
}

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000000' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) console.log(HELP);
else process.exitCode = (await measure(Number(values.size), values.only)) === 0 ? 0 : 1;
