import type { OwnSkills } from '../../model/skill-fit.ts';
import { keep, kept } from '../../support/browser/kept.ts';
import { fromAddress, fromFile, isSame, toFile } from './own-skills.ts';

/** Several guides may be published beside each other; each keeps its own. */
const STORAGE = `rolebook-skills ${new URL('.', location.href).pathname}`;

/** The skills that the page works with. */
export interface OwnSkillsState {
  readonly own: OwnSkills;
  /** Whether they come from a link and not from this browser: then nothing is kept until the reader says so. */
  readonly isLinked: boolean;
  /** Whether the browser lets them be kept. */
  readonly isKept: boolean;
  readonly change: (own: OwnSkills) => void;
  /** Keeps what came by a link in place of what this browser had. */
  readonly keepLinked: () => void;
  /** Goes back from what came by a link to what this browser has. */
  readonly leaveLinked: () => void;
}

/**
 * The skills that a reader has: those of the address if it holds any, else those that this browser keeps.
 *
 * @param update called whenever they are others
 */
export function ownSkills(known: ReadonlySet<string>, update: () => void): () => OwnSkillsState {
  let state = { ...current(known), isKept: true };
  const take = (next: typeof state): void => {
    state = next;
    update();
  };
  addEventListener('hashchange', () => {
    if (fromAddress(location.hash, known)) take({ ...current(known), isKept: true });
  });
  const store = (own: OwnSkills): void => {
    forgetAddress();
    take({ own, isLinked: false, isKept: keep(STORAGE, own.size === 0 ? null : toFile(own)) });
  };
  return () => ({
    ...state,
    change: (own) => (state.isLinked ? take({ ...state, own }) : store(own)),
    keepLinked: () => store(state.own),
    leaveLinked: () => {
      forgetAddress();
      take({ own: stored(known), isLinked: false, isKept: true });
    },
  });
}

function current(known: ReadonlySet<string>): { readonly own: OwnSkills; readonly isLinked: boolean } {
  const own = stored(known);
  const linked = fromAddress(location.hash, known);
  return linked && !isSame(linked, own) ? { own: linked, isLinked: true } : { own, isLinked: false };
}

function stored(known: ReadonlySet<string>): OwnSkills {
  return fromFile(kept(STORAGE) ?? '', known) ?? new Map<string, number>();
}

/** Takes the skills out of the address, where they would be older than what the page shows. */
function forgetAddress(): void {
  if (location.hash.startsWith('#have=')) writeAddress('');
}

/** Writes the end of the address, as far as the browser lets pages do that. */
export function writeAddress(hash: string): void {
  try {
    history.replaceState(history.state, '', location.pathname + location.search + hash);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
