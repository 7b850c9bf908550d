/** What this browser keeps by a name; null where there is nothing, or where it lets pages keep nothing. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/**
 * Keeps a text for other pages and later visits; null forgets what was kept. Storage may be full or forbidden: a choice
 * then lasts as long as the page.
 *
 * @returns whether it is kept
 */
export function keep(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

/** What is kept as JSON; undefined where there is none, or where something else has written there. */
export function keptData(name: string): unknown {
  try {
    return JSON.parse(kept(name) ?? '');
  } catch {
    return undefined;
  }
}
