import type { MarkdownIt } from 'markdown-it';
import type { ShortNames } from '../../model/dialect.ts';
import { FORGES, namedForge, NETWORKS } from '../../model/forges.ts';
import { attribute, setData } from '../../support/markdown/token.ts';
import { envOf } from '../page-state.ts';
import type { ShortLinkData } from './bare-links.ts';
import { labelOf } from './short-names.ts';

const HASH = String.raw`[\da-f]{40}`;
const REPOSITORY = new RegExp(
  String.raw`^https?://(?:www\.)?(?<host>[a-z.]+)/(?<name>[\w-]+/[\w.-]+)(?:/(?<part>[a-z_/-]+)/(?<what>\d+|${HASH}(?:\.{3}${HASH})?))?/?$`,
);
const PERSON = /^https?:\/\/(?:www\.)?(?<host>[a-z.]+)\/@?(?<name>[\w-]+)\/?$/;

/**
 * Addresses that a text shows as they are → their short names, on sites that have it so: an issue as `garden/beds#12`,
 * a repository as `garden/beds`, a person as `@gardener`, any page without `https://`. As with `repo_url_shortener` and `hide_protocol` of pymdownx magiclink.
 */
export function shortAddresses(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'short_addresses', (state) => {
    const { forge, hidesSchemes } = envOf(state.env).state.guide.content.dialect;
    if (!forge?.shortens.repositories && !forge?.shortens.people && !hidesSchemes) return;
    for (const { children } of state.tokens) {
      children?.forEach((token, i, all) => {
        const link = all[i - 1];
        if (token.type !== 'text' || link?.type !== 'link_open' || link.markup !== 'autolink') return;
        const written = token.content;
        if (written !== attribute(link, 'href')) return;
        token.content = forge ? shortName(written, forge) : written;
        if (hidesSchemes && token.content === written)
          token.content = written.replace(/^(?:https?|ftps?):\/\//i, '');
        if (token.content !== written) setData(link, { written } satisfies ShortLinkData);
      });
    }
  });
}

function shortName(address: string, own: ShortNames): string {
  const repository = own.shortens.repositories ? REPOSITORY.exec(address)?.groups : undefined;
  const short = repository && nameOfRepository(repository, own);
  if (short !== undefined) return short;
  const { host = '', name } = (own.shortens.people ? PERSON.exec(address)?.groups : undefined) ?? {};
  return name !== undefined && (forgeAt(host) !== undefined || isNetwork(host)) ? `@${name}` : address;
}

function nameOfRepository(
  { host = '', name = '', part, what }: Readonly<Record<string, string>>,
  own: ShortNames,
): string | undefined {
  const provider = forgeAt(host);
  if (provider === undefined) return undefined;
  const forge = { ...namedForge(provider, own), ...FORGES[provider] };
  if (part === undefined || what === undefined) return name;
  const label = labelOf(name, forge);
  const { one, two, shown } = FORGES[provider]?.commits ?? {};
  if (part === one || part === two) {
    const hashes = what.split('...').map((hash) => hash.slice(0, shown));
    return `${label}${label === '' ? '' : '@'}${hashes.join('...')}`;
  }
  // GitLab has answered at both for years.
  const sign = [...forge.numbers].find(([, before]) => before === part || before === `-/${part}`)?.[0];
  return sign === undefined ? undefined : `${label}${forge.showsHash ? '#' : sign}${what}`;
}

function forgeAt(host: string): string | undefined {
  return Object.entries(FORGES).find(([, forge]) => forge.host === `https://${host}`)?.[0];
}

function isNetwork(host: string): boolean {
  return Object.values(NETWORKS).includes(`https://${host}`);
}
