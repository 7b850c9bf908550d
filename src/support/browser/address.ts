/** The query of the page's address, and a way to change it that the back button undoes. */
export interface Address {
  readonly query: () => URLSearchParams;
  readonly change: (query: URLSearchParams) => void;
}

/**
 * Keeps a choice in the address of the page, `compare.html?role=a&role=b`, so that it can be shared and gone back to.
 * Where a browser refuses to change the address, as some do for a file on a disk, the choice is kept all the same.
 *
 * @param update called whenever the query is another one
 */
export function watchAddress(update: () => void): Address {
  let query = new URLSearchParams(location.search);
  const take = (next: URLSearchParams): void => {
    query = next;
    update();
  };
  addEventListener('popstate', () => take(new URLSearchParams(location.search)));
  const change = (next: URLSearchParams): void => {
    try {
      const text = next.toString();
      history.pushState(null, '', text === '' ? location.pathname : `?${text}`);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
    take(next);
  };
  return { query: () => query, change };
}
