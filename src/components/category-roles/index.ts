import { checkOptions, chosenCategory, type PlacementLine } from '../../model/chosen-entry.ts';
import { rolesOf } from '../../model/guide.ts';
import type { Component, PlacementTemplate } from '../component.ts';
import { categoryRolesProps } from './props.ts';
import { CategoryRoles } from './template.tsx';

const placeCategoryRoles: PlacementTemplate = ({ argument, options, line }, page) => {
  const place: PlacementLine = { line, report: (problem) => page.report(problem) };
  checkOptions(options, [], place);
  const category = chosenCategory(page.guide, argument, place);
  const roles = category ? rolesOf(page.guide, category.id) : [];
  return roles.length === 0
    ? undefined
    : CategoryRoles({ ...categoryRolesProps(roles, page), words: page.words.categoryRoles });
};

export const categoryRoles: Component = {
  name: 'category-roles',
  description:
    'The roles of a category with what helps to choose: the difference, pay, ways in, what is next.',
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'overview', marks: ['data-component="category-roles"'] },
  placements: { 'category-roles': placeCategoryRoles },
};
