import type { Role } from '../../model/page.ts';
import { payFileUrl } from '../../model/pay-files.ts';
import type { PayRecord } from '../../model/pay.ts';
import type { Region } from '../../model/settings.ts';
import type { SafeHtml } from '../../support/html.tsx';
import type { PageContext } from '../component.ts';
import { pageOfEveryFigure } from '../page-of-every-figure.ts';

export interface FootProps {
  /** Words that the licences of the sources ask for. */
  readonly attributions: readonly SafeHtml[];
  readonly files: PayFiles;
  /** The page with every figure of the role, from a page that shows only some. */
  readonly everyFigure?: EveryFigure | undefined;
}

export interface EveryFigure {
  readonly href: string;
  readonly count: number;
  /** Kinds of figures that stand only there, in words; undefined where this page has them and their caveats too. */
  readonly kinds?: string | undefined;
}

/** Links to the same figures as files, and to the page of their sources. */
export interface PayFiles {
  readonly csv: string;
  readonly json: string;
  readonly sources: string;
}

/** What stands below figures of a role. */
export function footOf(role: Role, regions: readonly Region[], page: PageContext): FootProps {
  const shown = role.pay.filter(({ region }) => regions.some(({ id }) => id === region));
  return {
    attributions: attributionsOf(shown, page),
    files: payFiles(page, role),
    everyFigure: everyFigureOf(role, page),
  };
}

function everyFigureOf(role: Role, page: PageContext): EveryFigure | undefined {
  const target = pageOfEveryFigure(role, page);
  if (!target) return undefined;
  const known = role.pay.filter(({ source }) => page.guide.sources.has(source));
  const count = known.reduce((sum, { figures }) => sum + Object.keys(figures).length, 0);
  return { href: page.link(target.url), count };
}

/** Files of the figures of a role, or of all roles. */
export function payFiles(page: PageContext, role?: Role): PayFiles {
  return {
    csv: page.link(payFileUrl('csv', role)),
    json: page.link(payFileUrl('json', role)),
    sources: page.link('sources.html'),
  };
}

/** What the publishers of some figures want to be said, each once. */
export function attributionsOf(records: readonly PayRecord[], page: PageContext): readonly SafeHtml[] {
  const texts = records.flatMap(({ source }) => page.guide.sources.get(source)?.attribution ?? []);
  return [...new Set(texts)].map((text) => page.inline(text));
}
