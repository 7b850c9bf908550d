import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { patched } from './library-patch.ts';
import { LIBRARY_PATCHES } from './library-patches.ts';

const require = createRequire(import.meta.url);

/** The folders of the libraries that are patched. */
const FOLDERS = [
  join(dirname(require.resolve('mermaid/package.json')), 'dist'),
  join(dirname(require.resolve('mermaid/package.json')), 'dist/chunks/mermaid.core'),
  join(dirname(require.resolve('jsdom/package.json')), 'lib/jsdom/living'),
  ...['attributes', 'events', 'generated', 'helpers', 'nodes', 'xhr'].map((folder) =>
    join(dirname(require.resolve('jsdom/package.json')), 'lib/jsdom/living', folder),
  ),
  join(dirname(require.resolve('roughjs/package.json')), 'bin'),
];

test.each(LIBRARY_PATCHES.map((patch) => [patch.name, patch] as const))(
  'finds the places of %s in the installed libraries, in one file or in all that are named',
  (_name, patch) => {
    const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
    const named = files.filter((file) => patch.files.test(file));
    const found = named.filter((file) => patched(readFileSync(file, 'utf8'), patch));
    expect(found).toHaveLength(patch.inAll ? named.length : 1);
    expect(found).not.toEqual([]);
  },
);

test('the fast configuration is a copy: what a drawing writes into it reaches no other drawing', () => {
  const [configuration] = LIBRARY_PATCHES;
  const places = configuration?.changes.map(([from]) => from) ?? [];
  const [getConfig = '', update = '', updated = '', updateSite = '', set = ''] = places;
  const code = `let currentConfig = { er: { gap: 1 }, secure: ['a'] }, diagramConfigKey, siteConfig = { er: { gap: 3 } };
    const __name = (named) => named, checkConfig = () => {};
    const assignWithDepth_default = (to, from) => Object.assign(to, structuredClone(from));
    ${update} const cfg = Object.assign(assignWithDepth_default({}, siteCfg), ..._directives);\n${updated} return cfg; });
    ${updateSite} siteConfig.er = conf; updateCurrentConfig(siteConfig, []); });
    ${set} return getConfig(); });
    ${getConfig}
    const first = getConfig();
    first.er.gap = 2;
    first.secure.push('b');
    first.added = true;
    updateCurrentConfig(siteConfig, []);
    const second = getConfig();
    second.er.gap = 2;
    second.secure = [];
    updateCurrentConfig(siteConfig, []);
    const wished = [5, 5, 6].map((gap) => {
      updateCurrentConfig(siteConfig, []);
      const config = setConfig({ er: { gap } });
      const answer = structuredClone(config);
      config.er.gap = 2;
      return answer;
    });
    updateCurrentConfig(siteConfig, []);
    const third = getConfig();
    updateSiteConfig({ gap: 4 });
    return [third, ...wished, getConfig()];`;
  const fast = configuration && patched(code, configuration);
  expect(runInNewContext(`(() => {${fast ?? ''}})()`, { structuredClone })).toEqual([
    { er: { gap: 3 } },
    { er: { gap: 5 } },
    { er: { gap: 5 } },
    { er: { gap: 6 } },
    { er: { gap: 4 } },
  ]);
});
