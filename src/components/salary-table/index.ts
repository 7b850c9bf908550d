import { chosenRegions } from '../../model/chosen-regions.ts';
import type { Component, PlacementTemplate } from '../component.ts';
import { attributionsOf, regionPay } from './props.ts';
import { SalaryTables } from './template.tsx';

const placeSalaryTable: PlacementTemplate = ({ role, options, line }, page) => {
  if (!role) return undefined;
  const wanted = chosenRegions(page.guide, options.get('region'), line, (problem) => page.report(problem));
  const regions = regionPay(role, wanted, page);
  return regions.length === 0
    ? undefined
    : SalaryTables({ regions, attributions: attributionsOf(role, wanted, page) });
};

export const salaryTable: Component = {
  name: 'salary-table',
  description: 'What a role is paid, by region, with the source and the age of every figure.',
  style: new URL('./style.css', import.meta.url),
  placements: { 'salary-table': placeSalaryTable },
};
