import type { HeadingIds } from '../../model/heading-ids.ts';

/** A second `pay` is `pay-1`. */
const numbered: HeadingIds['numbered'] = (id, n) => `${id}-${n - 1}`;

/**
 * Ids as GitHub makes them, and with it Docusaurus and Starlight: signs go, each blank becomes a hyphen.
 * https://github.com/Flet/github-slugger
 */
export const GITHUB_IDS: HeadingIds = {
  key: 'github',
  ofText: (text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-'),
  numbered,
  ofEmoji: (name) => name,
  leavesOutBadges: true,
};

/**
 * Ids as VitePress makes them: accents go, runs of signs and blanks become one hyphen, a digit does not come first.
 * https://github.com/mdit-vue/mdit-vue/tree/main/packages/shared
 */
export const VITEPRESS_IDS: HeadingIds = {
  key: 'vitepress',
  ofText: (text) =>
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/\p{Cc}/gu, '')
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
      .replace(/-{2,}/g, '-')
      .replace(/^-+|-+$/g, '')
      .replace(/^(\d)/, '_$1')
      .toLowerCase(),
  numbered,
  ofEmoji: () => '',
  leavesOutBadges: true,
};
