import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, inject, test } from 'vitest';
import { decodeUrlPart } from '../../src/support/decode-url.ts';

/** What a page of the site names: ids of its own, and addresses. */
interface Named {
  readonly ids: ReadonlySet<string>;
  readonly addresses: readonly string[];
}

const WITH_PROTOCOL = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

function namedBy(file: string): Named {
  const elements = DomUtils.findAll(() => true, parseDocument(readFileSync(file, 'utf8')).children);
  return {
    ids: new Set(elements.flatMap(({ attribs }) => attribs['id'] ?? [])),
    addresses: elements
      .flatMap(({ attribs }) => ['href', 'src', 'action'].flatMap((name) => attribs[name] ?? []))
      .filter((address) => address !== '' && !WITH_PROTOCOL.test(address)),
  };
}

test('no page leads to a page, a file or an anchor that is not there: the gallery and the editions to print neither', () => {
  const site = inject('siteFolder');
  const pages = new Map(
    readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => [path.join(site, file), namedBy(path.join(site, file))]),
  );
  expect(pages.size).toBeGreaterThan(200);
  const dead = [...pages].flatMap(([page, { addresses }]) =>
    addresses
      .filter((address) => {
        const [place = '', anchor = ''] = address.split('#', 2);
        const plain = decodeUrlPart(place.replace(/\?.*$/, ''));
        const target = plain === '' ? page : path.join(path.dirname(page), plain);
        if (!existsSync(target)) return true;
        const ids = pages.get(target)?.ids;
        return anchor !== '' && ids !== undefined && !ids.has(decodeUrlPart(anchor));
      })
      .map((address) => `${path.relative(site, page)}: ${address}`),
  );
  expect(dead).toEqual([]);
});
