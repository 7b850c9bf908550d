import { UNRATED, type OwnSkills } from '../../model/skill-fit.ts';

/** Reading and writing the skills that a reader has, as text of three kinds; all of it stays in their browser. */

/** Longer addresses are cut off by some programs that people send them with. */
const LONGEST_LINK = 1800;
const IN_ADDRESS = /^#have=(.*)$/;

/** Skills → the text of the file that a reader saves: `{"skills": {"linux": 3, "git": null}}`. */
export function toFile(own: OwnSkills): string {
  const skills = [...own].map(([id, value]) => [id, value === UNRATED ? null : value] as const);
  return `${JSON.stringify({ skills: Object.fromEntries(skills) }, null, 2)}\n`;
}

/** The text of such a file → its skills, without those that the guide does not know; undefined where it is none. */
export function fromFile(text: string, known: ReadonlySet<string>): OwnSkills | undefined {
  const skills = skillsOf(parsed(text));
  if (!skills) return undefined;
  const entries = Object.entries(skills).flatMap(([id, value]): [string, number][] => {
    if (!known.has(id)) return [];
    return [[id, isProficiency(value) ? value : UNRATED]];
  });
  return new Map(entries);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function skillsOf(file: unknown): object | undefined {
  if (typeof file !== 'object' || file === null || !('skills' in file)) return undefined;
  const { skills } = file;
  return typeof skills === 'object' && skills !== null && !Array.isArray(skills) ? skills : undefined;
}

function isProficiency(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;
}

/**
 * Skills → the end of an address: `#have=git,linux.3`. What stands behind `#` is not sent to any server.
 * Undefined where it would become too long to send.
 */
export function toAddress(own: OwnSkills): string | undefined {
  const parts = [...own].map(([id, value]) => (value === UNRATED ? id : `${id}.${value}`));
  const hash = `#have=${parts.join(',')}`;
  return hash.length > LONGEST_LINK ? undefined : hash;
}

/** The end of an address → the skills that it holds and the guide knows; undefined where it holds none. */
export function fromAddress(hash: string, known: ReadonlySet<string>): OwnSkills | undefined {
  const written = IN_ADDRESS.exec(hash)?.[1];
  if (written === undefined) return undefined;
  const entries = written.split(',').flatMap((part): [string, number][] => {
    const [id = '', value] = part.split('.', 2);
    return known.has(id) ? [[id, isProficiency(Number(value)) ? Number(value) : UNRATED]] : [];
  });
  return entries.length === 0 ? undefined : new Map(entries);
}

/** Whether two readers would tick the same. */
export function isSame(a: OwnSkills, b: OwnSkills): boolean {
  return a.size === b.size && [...a].every(([id, value]) => b.get(id) === value);
}
