import type { PageContext } from '../src/components/component.ts';
import { inLanguage, type OtherLanguage } from '../src/support/text-direction.ts';

/** The attributes of what the engine says in English in every guide: names of components, what they are for, their examples. */
export function inEnglish({ language }: PageContext): OtherLanguage {
  return /^en\b/i.test(language) ? {} : inLanguage('en', language);
}

/** The attributes of the title, the description, the contents and the text of a page. */
export function inOwnLanguage(context: PageContext): OtherLanguage {
  const { guide, page, language } = context;
  if (page.kind === 'component') return inEnglish(context);
  const own = page.kind === 'page' || page.kind === 'role-part' ? page.file?.front.value.language : undefined;
  return inLanguage(own ?? guide.content.translations.languages.get(page.path), language);
}
