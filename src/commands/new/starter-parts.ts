import type { Content, MarkdownFile, RoleFolder } from '../../model/content.ts';
import { partName, roleOfPart } from '../../model/role-parts.ts';
import { COMPONENTS, sectionKeys, sectionText } from './starter-role.ts';
import { starterTexts, type StarterSection } from './starter-texts.ts';
import { titleOfId, yamlValue } from './write.ts';

/** A further page of a new role. */
export interface StarterPart {
  /** Name of its file, without the ending. */
  readonly name: string;
  readonly text: string;
  /** Usual sections that it has, whose facts the role needs. */
  readonly keys: readonly StarterSection[];
}

/**
 * The further pages of a new role: those that `parts` of the guide names, each with the usual sections that the same
 * page of a similar role has, and what to write there. Without such a page there is nothing to go by, and no part.
 */
export function starterParts(content: Content, similar: readonly RoleFolder[]): readonly StarterPart[] {
  return content.settings.value.parts.flatMap((name) => {
    const model = modelOf(name, content, similar);
    return model ? [starterPart(name, model, content.settings.value.language)] : [];
  });
}

/** The page of this name of the role most like the new one, else of any. */
function modelOf(name: string, { pages }: Content, similar: readonly RoleFolder[]): MarkdownFile | undefined {
  const named = pages.filter(({ path }) => roleOfPart(path) !== undefined && partName(path) === name);
  const ofSimilar = similar.flatMap(({ id }) => named.filter(({ path }) => roleOfPart(path) === id));
  return ofSimilar[0] ?? named[0];
}

function starterPart(name: string, { body, front }: MarkdownFile, language: string): StarterPart {
  const texts = starterTexts(language);
  const keys = sectionKeys(language);
  const found = [...body.matchAll(/^## (.+)$|^(::: [a-z-]+)$/gm)].flatMap(([, title, placement]) => {
    const key = title === undefined ? keyOfPlacement(placement) : keyOfTitle(title, keys);
    return key === undefined ? [] : [{ key, title }];
  });
  // What is placed below a usual heading is part of its section.
  const sections = found.filter(({ key }, i) => found.findIndex((other) => other.key === key) === i);
  const written = sections.map(
    ({ key, title }) => `${title === undefined ? '' : `## ${title}\n\n`}${sectionText(texts, key, 'TODO')}\n`,
  );
  const text = [
    `---\ntitle: ${yamlValue(front.value.title ?? titleOfId(name))}\n---\n`,
    ...(written.length > 0 ? written : [`TODO: ${texts.otherSection}\n`]),
  ].join('\n');
  return { name, text, keys: sections.map(({ key }) => key) };
}

/** `Questions and the shape of a good answer` → `questions`. */
function keyOfTitle(title: string, keys: ReadonlyMap<string, StarterSection>): StarterSection | undefined {
  return [...keys].find(([usual]) => title === usual || title.startsWith(`${usual} `))?.[1];
}

function keyOfPlacement(placement: string | undefined): StarterSection | undefined {
  const entry = Object.entries(COMPONENTS).find(([, component]) => component === placement);
  // The keys of a literal are its own.
  return entry?.[0] as StarterSection | undefined;
}
