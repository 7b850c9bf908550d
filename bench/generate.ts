import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type * as z from 'zod';
import type { PayFile } from '../src/model/pay.ts';
import type { RoleFacts } from '../src/model/role.ts';
import type { GuideSettings } from '../src/model/settings.ts';
import type { MovesFile, SkillsFile, SourcesFile } from '../src/model/shared-data.ts';
import { markdownPage } from './page.ts';
import { phrase, sentence, title } from './prose.ts';
import { integer, pick, pickSome, seeded, times, type Random } from './random.ts';

const CATEGORIES = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
const LEVELS = ['junior', 'mid', 'senior', 'staff'];
const REGIONS = [
  { id: 'north', title: 'North', currency: 'EUR' },
  { id: 'south', title: 'South', currency: 'USD' },
];
const SOURCE = 'invented';
const AS_OF = '2026-05';
const SKILLS = times(40, (index) => `skill-${index + 1}`);

/** What a guide for the benchmark is like. */
export interface GenerateOptions {
  /** Number of role pages, or of all pages where it has no roles. */
  readonly pages: number;
  readonly seed: number;
  readonly diagrams: boolean;
}

/**
 * Writes a guide of so many role pages into a folder: every page different, the same for the same seed, without a
 * mistake that a check would report. Throws where the folder cannot be written.
 */
export function generateGuide(folder: string, { pages, seed, diagrams }: GenerateOptions): void {
  const random = seeded(seed);
  const ids = times(pages, (index) => `role-${index + 1}`);
  const write = writerInto(folder);
  write('guide.yaml', stringify(settings(random)));
  write('index.md', `${sentence(random)}\n`);
  write('data/skills.yaml', stringify(skills(random)));
  write('data/sources.yaml', stringify(SOURCES));
  write('data/moves.yaml', stringify(moves(ids)));
  for (const id of ids) {
    const neighbours = pickSome(
      random,
      ids.filter((other) => other !== id),
      4,
    );
    // YAML without aliases (`&a1`): people do not write them.
    write(
      `roles/${id}/role.yaml`,
      stringify(facts(random, id, neighbours), { aliasDuplicateObjects: false }),
    );
    write(`roles/${id}/pay.yaml`, stringify(pay(random)));
    const addresses = neighbours.map((other) => `../${other}/index.md#overview`);
    write(rolePath(id), markdownPage(random, { addresses, diagrams, facts: true }));
  }
}

/** The page of a role, from the folder of its guide. */
function rolePath(id: string): string {
  return `roles/${id}/index.md`;
}

/**
 * Writes a Material for MkDocs site of so many pages into a folder: the same prose, code and tables, but no facts.
 * Throws where the folder cannot be written.
 */
export function generatePages(folder: string, { pages, seed, diagrams }: GenerateOptions): void {
  const random = seeded(seed);
  const names = times(pages, (index) => `page-${index + 1}.md`);
  const write = writerInto(folder);
  write('mkdocs.yml', stringify({ site_name: 'Benchmark', theme: { name: 'material' } }));
  write('docs/index.md', `# Benchmark\n\n${sentence(random)}\n`);
  for (const name of names) {
    const others = names.filter((other) => other !== name);
    const addresses = pickSome(random, others, 4).map((other) => `${other}#overview`);
    const text = markdownPage(random, { addresses, diagrams, facts: false });
    write(`docs/${name}`, `# ${title(random)} ${name.replace(/\D/g, '')}\n\n${text}`);
  }
}

/** Adds a sentence to a page of a generated guide, as somebody who edits it does. */
export function editPage(folder: string, hasRoles: boolean): void {
  appendFileSync(
    path.join(folder, hasRoles ? rolePath('role-1') : 'docs/page-1.md'),
    '\nOne more sentence.\n',
  );
}

function writerInto(folder: string): (file: string, text: string) => void {
  return (file, text) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
}

function settings(random: Random): z.input<typeof GuideSettings> {
  const named = (id: string): { id: string; title: string; summary: string } => ({
    id,
    title: `Group ${id}`,
    summary: sentence(random),
  });
  return {
    title: 'Benchmark',
    description: sentence(random),
    regions: REGIONS,
    categories: CATEGORIES.map(named),
    levels: LEVELS.map(named),
    navigation: [{ title: 'Roles', page: 'roles.md' }],
  };
}

function skills(random: Random): z.input<typeof SkillsFile> {
  return SKILLS.map((id) => ({
    id,
    title: `Skill ${id}`,
    group: pick(random, CATEGORIES),
    summary: sentence(random),
  }));
}

const SOURCES: z.input<typeof SourcesFile> = [
  {
    id: SOURCE,
    title: 'Invented figures',
    publisher: 'Benchmark',
    url: 'https://example.org/',
    asOf: AS_OF,
    licence: 'CC0',
    kind: 'official',
  },
];

/** Every role leads to the next one, so that the graph of all moves is one long chain. */
function moves(ids: readonly string[]): z.input<typeof MovesFile> {
  return ids.slice(1).map((to, index) => ({ from: ids[index] ?? to, to, kind: 'lateral', source: SOURCE }));
}

function facts(random: Random, id: string, neighbours: readonly string[]): z.input<typeof RoleFacts> {
  const needed = pickSome(random, SKILLS, 12).map((skill) => ({
    skill,
    proficiency: integer(random, 1, 5),
    why: sentence(random),
  }));
  return {
    title: `Role ${id} ${phrase(random, 1, 2)}`,
    category: pick(random, CATEGORIES),
    summary: sentence(random).slice(0, 199),
    between: [{ who: title(random), what: phrase(random) }],
    remote: { rating: integer(random, 1, 5), note: sentence(random) },
    levels: LEVELS.map((level) => ({ level, expects: times(3, () => sentence(random)) })),
    not: times(3, () => sentence(random)),
    skills: { must: needed.slice(0, 5), important: needed.slice(5, 9), nice: needed.slice(9) },
    tools: times(4, () => ({
      name: title(random, 1, 2),
      purpose: sentence(random),
      commands: [{ run: `${phrase(random, 1, 2)} --dry-run`, does: phrase(random) }],
    })),
    related: neighbours.slice(0, 2).map((role) => ({ role, difference: sentence(random) })),
    reviewed: AS_OF,
  };
}

function pay(random: Random): z.input<typeof PayFile> {
  return REGIONS.map(({ id, currency }) => {
    const p10 = integer(random, 20, 60) * 1000;
    return {
      region: id,
      source: SOURCE,
      asOf: AS_OF,
      currency,
      period: 'year',
      occupation: { system: 'Benchmark', code: String(integer(random, 1000, 9999)), title: title(random) },
      fit: pick(random, ['exact', 'close', 'broad']),
      basis: phrase(random),
      figures: { p10, p25: p10 + 8000, p50: p10 + 17_000, p75: p10 + 31_000, p90: p10 + 52_000 },
    };
  });
}
