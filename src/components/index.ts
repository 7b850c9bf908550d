import type { ComponentGroup } from '../model/gallery-pages.ts';
import { abbreviation } from './abbreviation/index.ts';
import { admonition } from './admonition/index.ts';
import { annotation } from './annotation/index.ts';
import { button } from './button/index.ts';
import { cardGrid } from './card-grid/index.ts';
import { careerGraph } from './career-graph/index.ts';
import { careerMap } from './career-map/index.ts';
import { categoryRoles } from './category-roles/index.ts';
import { codeBlock } from './code-block/index.ts';
import { collapsible } from './collapsible/index.ts';
import { compare } from './compare/index.ts';
import type { Component } from './component.ts';
import { contents } from './contents/index.ts';
import { definitionList } from './definition-list/index.ts';
import { demo } from './demo/index.ts';
import { diagram } from './diagram/index.ts';
import { emoji } from './emoji/index.ts';
import { firstPaint } from './first-paint/index.ts';
import { footnotes } from './footnotes/index.ts';
import { header } from './header/index.ts';
import { headingAnchor } from './heading-anchor/index.ts';
import { icon } from './icon/index.ts';
import { interview } from './interview/index.ts';
import { keyboard } from './keyboard/index.ts';
import { keys } from './keys/index.ts';
import { progress } from './progress/index.ts';
import { levels } from './levels/index.ts';
import { math } from './math/index.ts';
import { navigation } from './navigation/index.ts';
import { occupationCodes } from './occupation-codes/index.ts';
import { offline } from './offline/index.ts';
import { paths } from './paths/index.ts';
import { picture } from './picture/index.ts';
import { relatedRoles } from './related-roles/index.ts';
import { resources } from './resources/index.ts';
import { responsibilities } from './responsibilities/index.ts';
import { roleFacts } from './role-facts/index.ts';
import { roleFit } from './role-fit/index.ts';
import { routes } from './routes/index.ts';
import { salaryChart } from './salary-chart/index.ts';
import { salaryTable } from './salary-table/index.ts';
import { sourceList } from './source-list/index.ts';
import { search } from './search/index.ts';
import { skill } from './skill/index.ts';
import { skillFit } from './skill-fit/index.ts';
import { skills } from './skills/index.ts';
import { tableOfContents } from './table-of-contents/index.ts';
import { tabs } from './tabs/index.ts';
import { taskList } from './task-list/index.ts';
import { themeSwitch } from './theme-switch/index.ts';
import { timeline } from './timeline/index.ts';
import { tools } from './tools/index.ts';

/**
 * Every component, in the order in which its Markdown rules and its styles apply. Syntax comes before what works on
 * its tokens: tabs before admonitions, since `===` may stand in any of them; diagrams and formulas before code
 * blocks, since a `mermaid` or `math` fence must not become code; definition lists after abbreviations and footnotes,
 * whose own definitions must not divide a list. Within a group the order is that of a role page, from top to bottom.
 */
export const componentGroups: Readonly<Record<ComponentGroup, readonly Component[]>> = {
  written: [
    icon,
    emoji,
    button,
    keys,
    progress,
    taskList,
    picture,
    tabs,
    admonition,
    collapsible,
    cardGrid,
    demo,
    diagram,
    math,
    codeBlock,
    annotation,
    timeline,
    abbreviation,
    footnotes,
    definitionList,
  ],
  facts: [
    roleFacts,
    responsibilities,
    skills,
    skill,
    skillFit,
    tools,
    salaryChart,
    salaryTable,
    sourceList,
    levels,
    careerGraph,
    categoryRoles,
    careerMap,
    routes,
    roleFit,
    interview,
    resources,
    relatedRoles,
    compare,
    paths,
    occupationCodes,
  ],
  furniture: [
    header,
    navigation,
    contents,
    tableOfContents,
    search,
    themeSwitch,
    offline,
    headingAnchor,
    keyboard,
    firstPaint,
  ],
};

/** The same as one list. */
export const components: readonly Component[] = Object.values(componentGroups).flat();
