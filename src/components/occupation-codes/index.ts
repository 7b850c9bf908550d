import type { RoleFacts } from '../../model/role.ts';
import type { Component, PageContext } from '../component.ts';
import { OccupationCodes, type CodeProps } from './template.tsx';

type Codes = NonNullable<RoleFacts['codes']>;

/** In the order in which they are shown. */
const SYSTEMS = ['onet', 'soc', 'isco', 'esco', 'uksoc'] as const satisfies readonly (keyof Codes)[];

function codesOf(codes: Codes, page: PageContext): readonly CodeProps[] {
  return SYSTEMS.flatMap((system) =>
    codes[system].map(({ code, title, url, evidence }) => ({
      system: page.words.occupationCodes[system],
      code,
      title,
      url,
      evidence: evidence === undefined ? undefined : page.inline(evidence),
    })),
  );
}

export const occupationCodes: Component = {
  name: 'occupation-codes',
  description: 'Where a role stands in official occupation classifications.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['data-component="occupation-codes"'] },
  placements: {
    'occupation-codes': ({ role }, page) => {
      const codes = role?.facts.codes ? codesOf(role.facts.codes, page) : [];
      return codes.length > 0 ? OccupationCodes({ codes, words: page.words }) : undefined;
    },
  },
};
