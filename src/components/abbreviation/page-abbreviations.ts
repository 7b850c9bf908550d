import type { Abbreviation } from '../../model/abbreviation.ts';
import type { PageContext } from '../component.ts';
import { Matcher } from './matcher.ts';
import { titleOrder } from '../../support/title-order.ts';

/** An abbreviation that a page uses, with the id of the note that says its meaning. */
export interface UsedAbbreviation {
  readonly abbreviation: Abbreviation;
  readonly note: string;
}

/** The abbreviations of the text of a page: those that it defines and those that every page knows. */
export class PageAbbreviations {
  readonly own: readonly Abbreviation[];
  readonly matcher: Matcher;
  readonly #page: PageContext;
  readonly #used = new Map<string, UsedAbbreviation>();
  /** Terms with a button. */
  readonly #reachable = new Set<string>();

  constructor(page: PageContext, own: readonly Abbreviation[]) {
    const { abbreviations: common } = page.guide.content;
    this.#page = page;
    this.own = own;
    this.matcher = own.length === 0 ? commonMatcher(common) : new Matcher([...common, ...own]);
  }

  /** In the order of the alphabet. */
  get used(): readonly UsedAbbreviation[] {
    const collator = titleOrder(this.#page.language);
    return [...this.#used.values()].toSorted((a, b) =>
      collator.compare(a.abbreviation.term, b.abbreviation.term),
    );
  }

  isUsed({ term }: Abbreviation): boolean {
    return this.#used.has(term);
  }

  /** Takes note that the page uses an abbreviation. */
  use(abbreviation: Abbreviation): UsedAbbreviation {
    const { term } = abbreviation;
    const known = this.#used.get(term);
    if (known) return known;
    const note = this.#page.uniqueId(`abbr:${term.replace(/\s+/g, '-')}`);
    const used = { abbreviation, note };
    this.#used.set(term, used);
    return used;
  }

  /** True the first time that it is asked about an abbreviation: one place of a page is enough to open its note. */
  claimButton({ term }: Abbreviation): boolean {
    const isFirst = !this.#reachable.has(term);
    this.#reachable.add(term);
    return isFirst;
  }
}

const matchers = new WeakMap<readonly Abbreviation[], Matcher>();

/** Made once a guide: all its pages know the same. */
function commonMatcher(common: readonly Abbreviation[]): Matcher {
  const matcher = matchers.get(common) ?? new Matcher(common);
  matchers.set(common, matcher);
  return matcher;
}

const pages = new WeakMap<PageContext, PageAbbreviations>();

/** Those of the text that is being rendered. */
export function abbreviationsOf(page: PageContext): PageAbbreviations {
  return pages.get(page) ?? setAbbreviations(page, []);
}

export function setAbbreviations(page: PageContext, own: readonly Abbreviation[]): PageAbbreviations {
  const abbreviations = new PageAbbreviations(page, own);
  pages.set(page, abbreviations);
  return abbreviations;
}
