import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { withDrawnElement, withFastConfig, withoutRequestWorker } from './library-patches.ts';

const require = createRequire(import.meta.url);

test('finds the place of each patch in the installed libraries, once', () => {
  const folder = join(dirname(require.resolve('mermaid/package.json')), 'dist/chunks/mermaid.core');
  const files = readdirSync(folder).filter((name) => /^chunk-.*\.mjs$/.test(name));
  const patched = files.filter((name) => withFastConfig(readFileSync(join(folder, name), 'utf8')));
  expect(patched).toHaveLength(1);
  const main = readFileSync(join(folder, '../../mermaid.core.mjs'), 'utf8');
  expect(withDrawnElement(main)).toContain('globalThis.rolebookTextForm(diag.db, diagramType)');
  const requests = join(
    dirname(require.resolve('jsdom/package.json')),
    'lib/jsdom/living/xhr/XMLHttpRequest-impl.js',
  );
  expect(withoutRequestWorker(readFileSync(requests, 'utf8'))).toContain('const syncWorkerFile = null;');
});

test('the fast configuration is a copy: what a caller writes into it reaches nobody else', () => {
  const slow = `var getConfig = /* @__PURE__ */ __name(() => {
  return assignWithDepth_default({}, currentConfig);
}, "getConfig");`;
  const code = `let currentConfig = { er: { gap: 1 }, secure: ['a'] };
    const assignWithDepth_default = (to, from) => Object.assign(to, structuredClone(from));
    ${withFastConfig(slow) ?? ''}
    const first = getConfig();
    first.er.gap = 2;
    first.secure.push('b');
    first.added = true;
    const second = getConfig();
    currentConfig = { er: { gap: 3 } };
    return [second, getConfig()];`;
  expect(runInNewContext(`(() => {${code}})()`, { structuredClone })).toEqual([
    { er: { gap: 1 }, secure: ['a'] },
    { er: { gap: 3 } },
  ]);
});
