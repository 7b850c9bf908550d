/**
 * Source of a pattern for the signs that open a block of code. Behind backticks stands no further one, which would make
 * them code in a text; but a title in quotes may hold some: ```` ```py title="`main`" ````.
 */
export const FENCE_MARK = '`{3,}(?!(?:[^`"\\n]|"[^"\\n]*"|"(?![^"\\n]*"))*`)|~{3,}';
