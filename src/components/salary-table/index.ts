import type { Component, PlacementTemplate } from '../component.ts';
import { placedRegions } from '../placed-regions.ts';
import { payInBrief } from './brief.ts';
import { attributionsOf, footOf, payFiles } from './foot.ts';
import { regionPay } from './props.ts';
import { AmountTables } from './amount-table.tsx';
import { payOfRoles } from './by-role.ts';
import { SalaryTables } from './template.tsx';

const placeSalaryTable: PlacementTemplate = (args, page) => {
  const { role } = args;
  if (!role) return undefined;
  const wanted = placedRegions(args, page);
  const pay = payInBrief(role, wanted, page);
  return pay && AmountTables({ ...pay, words: page.words });
};

const placePayOfRole: PlacementTemplate = (args, page) => {
  const { role } = args;
  if (!role) return undefined;
  const wanted = placedRegions(args, page);
  const regions = regionPay(role, wanted, page);
  if (regions.length === 0) return undefined;
  return SalaryTables({ regions, foot: footOf(role, wanted, page), words: page.words });
};

const placePayOfRoles: PlacementTemplate = (args, page) => {
  const wanted = placedRegions(args, page);
  const shown = wanted.flatMap((region) => payOfRoles(region, page));
  if (shown.length === 0) return undefined;
  const attributions = attributionsOf(
    shown.flatMap(({ records }) => records),
    page,
  );
  const tables = shown.map(({ table }) => table);
  return AmountTables({ tables, foot: { attributions, files: payFiles(page) }, words: page.words });
};

export const salaryTable: Component = {
  name: 'salary-table',
  description: 'What a role is paid, or all roles of a region, with the source and the age of every figure.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['class="salary'] },
  rareStyle: {
    style: new URL('./records.css', import.meta.url),
    file: 'detail',
    marks: [
      'class="salary-region"',
      'class="salary-table-group"',
      'class="salary-minimum"',
      'class="pay-regions"',
      'data-ascending="',
    ],
  },
  client: new URL('./client.ts', import.meta.url),
  clientOnlyWith: { file: 'parts', marks: ['data-ascending="'] },
  placements: {
    'salary-table': placeSalaryTable,
    'pay-of-role': placePayOfRole,
    'pay-of-roles': placePayOfRoles,
  },
};
