import { chosenRegions } from '../../model/chosen-regions.ts';
import type { Component, PlacementTemplate } from '../component.ts';
import { chartOfRoles, chartProps } from './props.ts';
import { SalaryCharts } from './template.tsx';

const placeSalaryChart: PlacementTemplate = ({ role, options, line }, page) => {
  if (!role) return undefined;
  const wanted = chosenRegions(page.guide, options.get('region'), line, (problem) => page.report(problem));
  const charts = chartProps(role, wanted, page);
  return charts.length === 0 ? undefined : SalaryCharts({ charts, words: page.words });
};

const placeChartOfRoles: PlacementTemplate = ({ options, line }, page) => {
  const wanted = chosenRegions(page.guide, options.get('region'), line, (problem) => page.report(problem));
  const charts = wanted.flatMap((region) => chartOfRoles(region, page) ?? []);
  return charts.length === 0 ? undefined : SalaryCharts({ charts, words: page.words });
};

export const salaryChart: Component = {
  name: 'salary-chart',
  description: 'How far official pay of a role spreads, or of all roles, as one picture for each region.',
  style: new URL('./style.css', import.meta.url),
  placements: { 'salary-chart': placeSalaryChart, 'pay-chart-of-roles': placeChartOfRoles },
};
