import type { MarkdownIt, StateInline } from 'markdown-it';
import type { ShortNames } from '../../model/dialect.ts';
import { envOf } from '../page-state.ts';
import { pushLink } from './bare-links.ts';

const NUMBER = /[#!]([1-9]\d{0,8})(?![\p{L}\p{N}_-])/uy;
/** A repository at the end of what stands before a number. */
const REPOSITORY = /(?:^|[^\w./@-])((?:[A-Za-z\d][\w-]{0,38}\/)?[\w.-]{0,99}[A-Za-z\d])$/;
const LONGEST_REPOSITORY = 142;
const PERSON = /@([A-Za-z\d](?:[\w-]{0,37}[A-Za-z\d])?)(?:\/([\w.-]{0,99}[A-Za-z\d]))?(?!\w)/y;

/**
 * Short names of a forge, on sites that link them as pymdownx magiclink does: `#12` and `!12` of the site's repository,
 * `beds#12` and `garden/beds#12` of another one, `@gardener` and `@gardener/beds`.
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
  const forge = forgeOf(state);
  const part = forge?.numbers.get(src[pos]);
  NUMBER.lastIndex = pos;
  const [text = '', number = ''] = part === undefined ? [] : (NUMBER.exec(src) ?? []);
  if (!forge || text === '') return false;
  const named = REPOSITORY.exec(src.slice(Math.max(pos - LONGEST_REPOSITORY, 0), pos))?.[1] ?? '';
  const isNamed = named !== '' && state.pending.endsWith(named);
  const repository = repositoryOf(isNamed ? named : undefined, forge);
  // `ü#12` and `&#12;` are none.
  const isAlone = !/[\p{L}\p{N}_&/#-]/u.test(src.slice(Math.max(pos - 1, 0), pos));
  if (repository === undefined || (!isNamed && !isAlone)) return false;
  if (!silent) {
    if (isNamed) state.pending = state.pending.slice(0, -named.length);
    pushLink(
      state,
      `${forge.host}/${repository}/${part}/${number}`,
      labelOf(repository, forge) + (forge.showsHash ? `#${number}` : text),
    );
  }
  state.pos += text.length;
  return true;
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
  if (src[pos] !== '@' || /[\p{L}\p{N}_./@-]/u.test(src.slice(Math.max(pos - 1, 0), pos))) return false;
  const forge = forgeOf(state);
  PERSON.lastIndex = pos;
  const [text = '', person = '', repository] = forge ? (PERSON.exec(src) ?? []) : [];
  if (!forge || person === '') return false;
  const isRepository = repository !== undefined && forge.numbers.size > 0;
  if (!isRepository && !forge.people) return false;
  const name = isRepository ? text.slice(1) : person;
  if (!silent) pushLink(state, `${forge.host}/${name}`, isRepository ? name : `@${name}`);
  state.pos += name.length + 1;
  return true;
}
