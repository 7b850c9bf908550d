import { PAY_KINDS } from '../model/pay-groups.ts';

/** Kinds of figures that have a table; what the law asks for is no market pay. The words of `payTables` name them. */
export const TABLES = PAY_KINDS.filter((kind) => kind !== 'minimum');
export type TableKind = (typeof TABLES)[number];
