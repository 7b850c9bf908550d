import type { FoundArea, FoundFacts } from './facts.ts';
import { listOf, type Labels } from './labels.ts';
import { listItems, plainText, type DocumentLine, type Section } from './outline.ts';
import { LABELS, SECTIONS } from './vocabulary.ts';

/** The label, else the first heading without the question around it: `Who is a gardener?` → `gardener`. */
export function titleOf(labels: Labels, sections: readonly Section[]): string | undefined {
  const heading = sections[0]?.title;
  const asked = /^(?:who|what) (?:is|are|does) (?:an? |the )?(.+?)(?: do)?\??$/i.exec(heading ?? '')?.[1];
  const title = labels.value(LABELS.title) ?? asked ?? (heading === '' ? undefined : heading);
  return (
    title
      ?.replace(
        /^(?:role|job|position|beruf|stelle|poste|puesto)(?: (?:title|profile|description))?\s*:\s*/i,
        '',
      )
      // `(m/f/d)` of an advert, and the place that stands behind it.
      .replace(/\s*\((?:[mfwdxhi*]|all genders|gn)(?:\s*\/\s*[mfwdxhi*])*\).*$/i, '')
  );
}

/** Stages that labels name, else the list below a heading such as "Interview process". */
export function interviewOf(sections: readonly Section[], labels: Labels): FoundFacts['interview'] {
  const named = labels.all(LABELS.interview);
  if (named.length > 0) return named.map(({ label, value }) => ({ title: label, what: plainText(value) }));
  const own = sections.find(({ title }) => /interview.*\b(?:process|stages|steps|rounds)\b/i.test(title));
  return listItems(own?.lines ?? []).map(({ text }) => {
    const [, title = text, what] = /^(.{2,60}?)\s*(?::|\s[-–—])\s+(.+)$/.exec(text) ?? [];
    return what === undefined ? { title } : { title, what };
  });
}

/** Other titles are listed with commas or semicolons. */
export function aliasesOf(text: string | undefined): readonly string[] {
  return listOf(text?.replace(/;\s*/g, ', '));
}

/** A section called so, else the first sentence of the document, if it is as short as a summary must be. */
export function summaryOf(root: Section, sections: readonly Section[]): string | undefined {
  const named = sections.find(({ title }) => SECTIONS.summary.test(title.replace(/^[\d.)\s]+/, '')));
  const own = (named?.lines ?? [])
    .map(({ text }) => plainText(text.replace(/^>\s*|\\$/g, '')))
    .find((text) => /^[\p{L}“"].*\s/u.test(text));
  const { duties, skills, interview, levels, resources } = SECTIONS;
  const others = [duties, skills, interview, levels, resources];
  const end = sections.findIndex(({ title }) => others.some((pattern) => pattern.test(title)));
  const prose = [root, ...sections.slice(0, end === -1 ? undefined : end)]
    .flatMap(({ lines }) => lines)
    .map(({ text }) => text)
    // An advert begins with those who look for somebody.
    .find(
      (text) => /^ *[*_]{0,2}(?!We |Wir |Nous )\p{Lu}.{20,}[.!]/u.test(text) && !/^\s*[|>\-!?=]/.test(text),
    );
  const found = own === undefined ? firstSentence(plainText(prose ?? '')) : (firstSentence(own) ?? own);
  return found !== undefined && found.length <= 200 ? found : undefined;
}

function firstSentence(text: string): string | undefined {
  return /^.*?[.!](?=\s|$)/.exec(text)?.[0];
}

/** "They sit between:" and the list below it; what stands in brackets says what they do. */
export function betweenOf(lines: readonly DocumentLine[]): FoundFacts['between'] {
  const start = lines.findIndex(({ text }) => /\bbetween:?\s*$/i.test(plainText(text)));
  if (start === -1) return [];
  const end = lines.findIndex(({ text }, i) => i > start + 1 && /^\S/.test(text) && !/^[-*+]\s/.test(text));
  return listItems(lines.slice(start + 1, end === -1 ? undefined : end)).flatMap(({ text }) => {
    const found = /^(.+?)\s*\((.+)\)$/.exec(text);
    return found ? [{ who: found[1] ?? '', what: (found[2] ?? '').replace(/^who\s+/i, '') }] : [];
  });
}

/** A rating is the number of its stars; a remark without stars is none. */
export function remoteOf(value: string | undefined): FoundFacts['remote'] {
  const stars = value?.match(/[⭐★]/gu)?.length ?? 0;
  const note = plainText((value ?? '').replace(/[⭐★☆]/gu, ''));
  return stars >= 1 && stars <= 5 && note !== '' ? { rating: stars, note } : undefined;
}

/** `For the monitoring position:` and the text below it. */
export function variantOf({ title, lines }: Section): FoundFacts['variants'] {
  const name = /^for (?:the )?(.+?)\s+position/i.exec(title)?.[1];
  const summary = plainText(
    lines
      .map(({ text }) => text)
      .join(' ')
      .replace(/-{3,}/g, ''),
  );
  return name === undefined || summary === '' ? [] : [{ title: name, summary }];
}

/** A section with responsibilities and a goal, and mostly tools. */
export function areaOf({ title, sections, lines }: Section): FoundArea[] {
  const below = (pattern: RegExp): readonly DocumentLine[] =>
    sections.find((inner) => pattern.test(inner.title))?.lines ?? [];
  const responsibilities = listItems(below(/^(key )?responsibilities|^duties/i)).map(({ text }) => text);
  const all = [...lines, ...sections.flatMap((inner) => inner.lines)];
  const goal = all.flatMap(({ text }) => /\bGoal:\s*(.+)$/.exec(plainText(text))?.[1] ?? [])[0];
  if (responsibilities.length === 0 || goal === undefined) return [];
  const tools = below(/^(tools|platforms|stack|technologies)/i).filter(({ text }) => !/goal:/i.test(text));
  const named = listItems(tools).map(({ text }) => text);
  const joined = tools
    .map(({ text }) => text)
    .join(' ')
    .replace(/-{3,}/g, '');
  return [{ title, responsibilities, tools: named.length > 0 ? named : listOf(plainText(joined)), goal }];
}
