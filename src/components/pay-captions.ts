import type { PayKind } from '../model/pay-groups.ts';

/** Kinds of figures that have a table; what the law asks for is no market pay. */
export type TableKind = Exclude<PayKind, 'minimum'>;

/** In the order in which a reader should meet them; the words of `payTables` name them. */
export const TABLES = ['national', 'place', 'level', 'band', 'survey', 'community'] as const;
