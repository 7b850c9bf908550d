import type { RoleFacts } from '../../model/role.ts';
import type { Component, PageContext } from '../component.ts';
import { OccupationCodes, type CodeProps } from './template.tsx';

type Codes = NonNullable<RoleFacts['codes']>;

const SYSTEMS: readonly (readonly [keyof Codes, string])[] = [
  ['onet', 'O*NET-SOC (United States)'],
  ['soc', 'SOC 2018 (United States)'],
  ['isco', 'ISCO-08 (international)'],
  ['esco', 'ESCO (European Union)'],
  ['uksoc', 'SOC 2020 (United Kingdom)'],
];

function codesOf(codes: Codes, page: PageContext): readonly CodeProps[] {
  return SYSTEMS.flatMap(([system, name]) =>
    codes[system].map(({ code, title, url, evidence }) => ({
      system: name,
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
  placements: {
    'occupation-codes': ({ role }, page) => {
      const codes = role?.facts.codes ? codesOf(role.facts.codes, page) : [];
      return codes.length > 0 ? OccupationCodes({ codes }) : undefined;
    },
  },
};
