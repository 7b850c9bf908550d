import { useEffect, useState } from 'preact/hooks';

/** The query of the page's address, and a way to change it that the back button undoes. */
export type Address = readonly [query: URLSearchParams, change: (query: URLSearchParams) => void];

/**
 * Keeps a choice in the address of the page, `compare.html?role=a&role=b`, so that it can be shared and gone back to.
 * Where a browser refuses to change the address, as some do for a file on a disk, the choice is kept all the same.
 */
export function useAddress(): Address {
  const [query, setQuery] = useState(() => new URLSearchParams(location.search));
  useEffect(() => {
    const read = (): void => setQuery(new URLSearchParams(location.search));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const change = (next: URLSearchParams): void => {
    try {
      const text = next.toString();
      history.pushState(null, '', text === '' ? location.pathname : `?${text}`);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
    setQuery(next);
  };
  return [query, change];
}
