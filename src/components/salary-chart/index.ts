import type { Component, PlacementTemplate } from '../component.ts';
import { placedRegions } from '../placed-regions.ts';
import { chartOfRoles, chartProps } from './props.ts';
import { SalaryCharts } from './template.tsx';

const placeSalaryChart: PlacementTemplate = (args, page) => {
  const { role } = args;
  if (!role) return undefined;
  const charts = chartProps(role, placedRegions(args, page), page);
  return charts.length === 0 ? undefined : SalaryCharts({ charts, words: page.words });
};

const placeChartOfRoles: PlacementTemplate = (args, page) => {
  const charts = placedRegions(args, page).flatMap((region) => chartOfRoles(region, page) ?? []);
  return charts.length === 0 ? undefined : SalaryCharts({ charts, words: page.words });
};

export const salaryChart: Component = {
  name: 'salary-chart',
  description: 'How far official pay of a role spreads, or of all roles, as one picture for each region.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'role', marks: ['class="salary'] },
  placements: { 'salary-chart': placeSalaryChart, 'pay-chart-of-roles': placeChartOfRoles },
};
