import type { PayKind } from '../model/pay-groups.ts';

/** Kinds of figures that have a table; what the law asks for is no market pay. */
export type TableKind = Exclude<PayKind, 'minimum'>;

export const CAPTIONS: Readonly<Record<TableKind, string>> = {
  national: 'Official figures, whole region',
  place: 'Official figures, by place',
  level: 'Official levels',
  band: 'Published pay bands',
  survey: 'Survey answers, not official',
  community: 'Community estimate, no stated basis',
};

/** In the order in which a reader should meet them. */
export const TABLES = ['national', 'place', 'level', 'band', 'survey', 'community'] as const;
