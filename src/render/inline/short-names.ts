import type { MarkdownIt, StateInline } from 'markdown-it';
import type { ShortNames } from '../../model/dialect.ts';
import { namedForge, NETWORKS } from '../../model/forges.ts';
import { envOf } from '../page-state.ts';
import { pushLink } from './bare-links.ts';

const NUMBER = /[#!]([1-9]\d{0,8})(?![\p{L}\p{N}_])/uy;
/** A repository at the end of what stands before a number. */
const REPOSITORY = /(?:^|[^\w./@-])((?:[A-Za-z\d][\w-]{0,38}\/)?[\w.-]{0,99}[A-Za-z\d])$/;
/** The forge in front of it: `gitlab:garden/beds`. */
const PROVIDER = /(github|gitlab|bitbucket):$/;
const LONGEST_REPOSITORY = 152;
const PERSON =
  /@(?:(github|gitlab|bitbucket|twitter|x):)?([A-Za-z\d](?:[\w-]{0,37}[A-Za-z\d])?)(?:\/([\w.-]{0,99}[A-Za-z\d]))?(?!\w)/y;

/**
 * Short names of a forge, on sites that link them as pymdownx magiclink does: `#12` and `!12` of the site's repository,
 * `beds#12` and `garden/beds#12` of another one, `@gardener` and `@gardener/beds`; of another forge with its name before
 * it, `gitlab:garden/beds#12` and `@gitlab:gardener`.
 */
export function shortNames(md: MarkdownIt): void {
  md.inline.ruler.after('text', 'number_link', numberLink);
  md.inline.ruler.after('text', 'person_link', personLink);
}

/** The names that may be written in short here; undefined in the text of a link. */
function forgeOf(state: StateInline): ShortNames | undefined {
  return state.linkLevel > 0 ? undefined : envOf(state.env).state.guide.content.dialect.forge;
}

function numberLink(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '#' && src[pos] !== '!') return false;
  const own = forgeOf(state);
  NUMBER.lastIndex = pos;
  const [text = '', number = ''] = own && own.numbers.size > 0 ? (NUMBER.exec(src) ?? []) : [];
  if (!own || text === '') return false;
  const { named, provider } = nameBefore(src, pos);
  const isNamed = named !== '' && state.pending.endsWith(named);
  const forge = namedForge(isNamed ? provider : undefined, own);
  const part = forge.numbers.get(src[pos]);
  const repository = repositoryOf(isNamed ? named : undefined, forge);
  // `ü#12` and `&#12;` are none, `#12-#13` are two.
  const isAlone = !/[\p{L}\p{N}_&#]/u.test(src.slice(Math.max(pos - 1, 0), pos));
  if (part === undefined || repository === undefined || (!isNamed && !isAlone)) return false;
  if (!silent) {
    const before = isNamed ? (provider === undefined ? named : `${provider}:${named}`) : '';
    state.pending = state.pending.slice(0, state.pending.length - before.length);
    pushLink(
      state,
      `${forge.host}/${repository}/${part}/${number}`,
      labelOf(repository, forge) + (forge.showsHash ? `#${number}` : text),
      before + text,
    );
  }
  state.pos += text.length;
  return true;
}

/** The repository that stands before a sign, and the forge before that: of a name without an owner, none. */
function nameBefore(
  src: string,
  pos: number,
): { readonly named: string; readonly provider: string | undefined } {
  const before = src.slice(Math.max(pos - LONGEST_REPOSITORY, 0), pos);
  const named = REPOSITORY.exec(before)?.[1] ?? '';
  const provider = named.includes('/') ? PROVIDER.exec(before.slice(0, -named.length))?.[1] : undefined;
  return { named, provider };
}

/** `garden/beds`, `beds` or nothing → the repository that is meant; undefined where the site names none to go by. */
export function repositoryOf(written: string | undefined, { repository }: ShortNames): string | undefined {
  if (written === undefined || written.includes('/')) return written ?? repository;
  const [owner] = repository?.split('/') ?? [];
  return owner === undefined ? undefined : `${owner}/${written}`;
}

/** What is shown of a repository: nothing of the site's own, the name alone of another one of the same owner. */
export function labelOf(named: string, { repository = '' }: ShortNames): string {
  const [owner] = repository.split('/');
  if (named === repository) return '';
  return named.startsWith(`${owner}/`) ? named.slice(`${owner}/`.length) : named;
}

function personLink(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '@' || /[\p{L}\p{N}_./@]/u.test(src.slice(Math.max(pos - 1, 0), pos))) return false;
  const own = forgeOf(state);
  PERSON.lastIndex = pos;
  const [text = '', provider, person = '', repository] = own ? (PERSON.exec(src) ?? []) : [];
  if (!own || person === '') return false;
  const network = NETWORKS[provider ?? ''];
  const isRepository = repository !== undefined && own.numbers.size > 0 && network === undefined;
  if (!isRepository && !own.people) return false;
  const name = isRepository ? `${person}/${repository}` : person;
  const { host } = namedForge(provider, own);
  const length = isRepository
    ? text.length
    : (provider === undefined ? '@' : `@${provider}:`).length + person.length;
  if (!silent) {
    const shown = isRepository ? name : `@${name}`;
    pushLink(state, `${network ?? host}/${name}`, shown, text.slice(0, length));
  }
  state.pos += length;
  return true;
}
