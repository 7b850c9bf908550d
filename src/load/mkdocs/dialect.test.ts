import { expect, test } from 'vitest';
import { OWN_DIALECT } from '../../model/dialect.ts';
import { MkdocsConfig } from './config.ts';
import { dialectOf } from './dialect.ts';

test.each([
  [['admonition', 'pymdownx.superfences'], {}],
  [['nl2br'], { keepsLines: true }],
  [['markdown.extensions.nl2br'], { keepsLines: true }],
  [['pymdownx.magiclink'], { linksAddresses: true }],
  [[{ 'pymdownx.highlight': { linenums: true } }], { numbersCode: true }],
  [[{ 'pymdownx.highlight': { anchor_linenums: true } }], {}],
  [
    [{ 'pymdownx.magiclink': { repo_url_shorthand: true, user: 'garden', repo: 'beds' } }],
    { linksAddresses: true, issues: 'https://github.com/garden/beds/issues/' },
  ],
  [
    [
      {
        'pymdownx.magiclink': { repo_url_shorthand: true, provider: 'gitlab', user: 'garden', repo: 'beds' },
      },
    ],
    { linksAddresses: true, issues: 'https://gitlab.com/garden/beds/-/issues/' },
  ],
  [[{ 'pymdownx.magiclink': { user: 'garden', repo: 'beds' } }], { linksAddresses: true }],
  [
    [{ 'pymdownx.magiclink': { repo_url_shorthand: true, user: '../x', repo: 'beds' } }],
    { linksAddresses: true },
  ],
])('extensions %j make the dialect %j', (extensions, dialect) => {
  const config = MkdocsConfig.parse({ markdown_extensions: extensions });
  expect(dialectOf(config)).toEqual({ ...OWN_DIALECT, ...dialect });
});
