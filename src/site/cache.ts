/** Folder of the caches that make the next build faster; it may be deleted at any time. */
export const CACHE = process.env['ROLEBOOK_CACHE'] ?? '.cache/rolebook';
