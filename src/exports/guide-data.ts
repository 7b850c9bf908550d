import { toJsonSchema } from '../model/json-schemas.ts';
import * as z from 'zod';
import type { Guide } from '../model/guide.ts';
import { Id, Line, WebUrl } from '../model/id.ts';
import { skillOverlap } from '../model/overlap.ts';
import type { Page, Role } from '../model/page.ts';
import { PayRecord } from '../model/pay.ts';
import { RoleFacts } from '../model/role.ts';
import { GuideSettings, ProjectFrontMatter } from '../model/settings.ts';
import { Move, Occupation, Skill, Source } from '../model/shared-data.ts';

/** Raised where a program that reads the files would have to change. */
const VERSION = 1;

const SiteUrl = z.string().meta({ description: 'Address from the root of the site.' });

const SkillOverlap = z.strictObject({
  role: Id,
  percent: z.int().min(0).max(100).meta({ description: 'How far the skills of both overlap.' }),
  shared: z.array(Id).meta({ description: 'Skills that both need, what they share most first.' }),
  onlyHere: z.array(Id).meta({ description: 'Skills that only this role needs, the weightiest first.' }),
  onlyThere: z.array(Id).meta({ description: 'Skills that only the other role needs.' }),
});

/** A role with everything that is known of it. */
const RoleData = z.strictObject({
  id: Id,
  page: SiteUrl,
  facts: RoleFacts,
  pay: z.array(PayRecord),
  moves: z.array(Move).meta({ description: 'Moves that lead to the role or on from it.' }),
  overlaps: z.array(SkillOverlap).meta({ description: 'With each role that the page calls related.' }),
  projects: z.array(Id).meta({ description: 'Hands-on projects for the role.' }),
  pages: z
    .array(z.strictObject({ page: SiteUrl, kind: Line, title: z.string() }))
    .meta({ description: 'Pages of the role in the order in which they are read, its own first.' }),
});

const PageData = z.strictObject({
  page: SiteUrl,
  kind: Line,
  title: z.string(),
  description: z.string(),
});

/** `guide.json`: the whole guide but its prose. */
export const GuideFile = z
  .strictObject({
    $schema: z.string(),
    version: z.literal(VERSION),
    guide: GuideSettings.pick({
      title: true,
      description: true,
      url: true,
      language: true,
      regions: true,
      categories: true,
      levels: true,
    }),
    roles: z.array(RoleData),
    projects: z.array(ProjectFrontMatter.extend({ id: Id, page: SiteUrl })),
    skills: z.array(Skill),
    sources: z.array(Source),
    moves: z.array(Move),
    occupations: z.array(Occupation),
    pages: z.array(PageData),
  })
  .meta({ title: 'guide.json', description: 'Everything that a guide knows, but its prose.' });
export type GuideFile = z.infer<typeof GuideFile>;

/** `roles/<id>.json`: a role, with the skills and sources that it names. */
export const RoleFile = z
  .strictObject({
    $schema: z.string(),
    version: z.literal(VERSION),
    guide: z.strictObject({ title: Line, url: WebUrl.optional() }),
    role: RoleData,
    skills: z.array(Skill),
    sources: z.array(Source),
  })
  .meta({ title: 'roles/<id>.json', description: 'Everything that a guide knows of a role, but its prose.' });
export type RoleFile = z.infer<typeof RoleFile>;

/** Published files that describe the others: name → JSON Schema. */
export function dataSchemas(): ReadonlyMap<string, object> {
  return new Map<string, object>([
    [GUIDE_SCHEMA, toJsonSchema(GuideFile, 'output')],
    [ROLE_SCHEMA, toJsonSchema(RoleFile, 'output')],
  ]);
}
const GUIDE_SCHEMA = 'guide.schema.json';
const ROLE_SCHEMA = 'role.schema.json';

/** Address of the file with everything of a role: `roles/devops-engineer.json`. */
export function roleDataUrl(role: Role): string {
  return role.url.replace(/\.html$/, '.json');
}

/** The whole guide as data: roles in the order of their titles, all else as in its files. */
export function guideData(guide: Guide): GuideFile {
  const { title, description, url, language, regions, categories, levels } = guide.settings;
  return {
    $schema: GUIDE_SCHEMA,
    version: VERSION,
    guide: { title, description, url, language, regions, categories, levels },
    roles: guide.sortedRoles.map((role) => roleData(guide, role)),
    projects: [...guide.projects.values()].map(({ id, url: page, front }) => ({ id, page, ...front })),
    skills: [...guide.skills.values()],
    sources: [...guide.sources.values()],
    moves: [...guide.moves],
    occupations: [...guide.occupations.values()],
    pages: guide.pages.map(pageData),
  };
}

/** A role as data that can be read alone. */
export function roleFile(guide: Guide, role: Role): RoleFile {
  const { title, url } = guide.settings;
  const data = roleData(guide, role);
  const named = (ids: Iterable<string | undefined>): ReadonlySet<string | undefined> => new Set(ids);
  const skills = named(
    [...data.facts.skills.must, ...data.facts.skills.important, ...data.facts.skills.nice].map(
      ({ skill }) => skill,
    ),
  );
  const sources = named(sourcesOf(data));
  return {
    $schema: `../${ROLE_SCHEMA}`,
    version: VERSION,
    guide: { title, url },
    role: data,
    skills: [...guide.skills.values()].filter(({ id }) => skills.has(id)),
    sources: [...guide.sources.values()].filter(({ id }) => sources.has(id)),
  };
}

/** Ids of every source that a role names. */
function sourcesOf({ facts, pay, moves }: z.infer<typeof RoleData>): readonly (string | undefined)[] {
  return [
    facts.experienceSource,
    ...[...facts.levels, ...facts.entry, ...pay, ...moves].map(({ source }) => source),
  ];
}

function roleData(guide: Guide, { id, url, facts, pay }: Role): z.infer<typeof RoleData> {
  return {
    id,
    page: url,
    facts,
    pay: [...pay],
    moves: guide.moves.filter(({ from, to }) => from === id || to === id),
    overlaps: facts.related.flatMap(({ role }) => {
      const other = guide.roles.get(role);
      if (!other) return [];
      const { percent, shared, onlyFirst, onlySecond } = skillOverlap(facts.skills, other.facts.skills);
      const both = shared.map(({ skill }) => skill);
      return [{ role, percent, shared: both, onlyHere: [...onlyFirst], onlyThere: [...onlySecond] }];
    }),
    projects: [...guide.projects.values()]
      .filter(({ front }) => front.roles.includes(id))
      .map((project) => project.id),
    pages: (guide.rolePages.get(id) ?? []).map(({ url: page, kind, title }) => ({ page, kind, title })),
  };
}

function pageData({ url, kind, title, description }: Page): z.infer<typeof PageData> {
  return { page: url, kind, title, description };
}
