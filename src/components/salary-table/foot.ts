import type { Role } from '../../model/page.ts';
import { payFileUrl } from '../../model/pay-files.ts';
import type { PayRecord } from '../../model/pay.ts';
import type { SafeHtml } from '../../support/html.tsx';
import type { PageContext } from '../component.ts';

export interface FootProps {
  /** Words that the licences of the sources ask for. */
  readonly attributions: readonly SafeHtml[];
  readonly files: PayFiles;
}

/** Links to the same figures as files, and to the page of their sources. */
export interface PayFiles {
  readonly csv: string;
  readonly json: string;
  readonly sources: string;
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
