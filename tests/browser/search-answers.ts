const QUERIES = [
  'kubernetes',
  'python',
  'incident response',
  'engineer',
  'site reliability',
  'SRE',
  'k8s',
  '"on call"',
  'databas',
  'what does a devops engineer do',
  'sql index',
  'C++',
  'é',
  'a',
  'pyhton',
  'zzzzqqq',
  'terraform state',
  'pay',
  'security',
  'machine learning model',
  'backup restore',
  'manager',
  'tests',
  'git',
  'on-call',
];
const FILTERS = [
  '',
  'kind=Role',
  'category=Security&category=Infrastructure+and+platform',
  'skill=SQL&skill=Python&category=Data+and+machine+learning',
  'skill=Git&kind=Role&region=uk',
];
const SORTS = ['', 'sort=pay'];

/** What the search page is asked, as its address asks for it: every query with every choice of filters and order. */
export function searchAddresses(queries: readonly string[] = [...QUERIES, '']): readonly string[] {
  return queries.flatMap((query) =>
    FILTERS.flatMap((filter) =>
      SORTS.map((sort) =>
        [new URLSearchParams({ q: query }).toString(), filter, sort].filter(Boolean).join('&'),
      ),
    ),
  );
}

/** Runs in the search page: what it shows for each of the addresses, one after the other. */
export async function answers(queries: readonly string[]): Promise<readonly string[]> {
  const host = document.querySelector('[data-search-panel]');
  if (!host) throw new Error('not the search page');
  const settled = async (): Promise<void> => {
    while (host.getAttribute('aria-busy') !== 'false') await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const texts = (selector: string): (string | null)[] =>
    [...host.querySelectorAll(selector)].map(({ textContent }) => textContent);
  await settled();
  const told: string[] = [];
  for (const query of queries) {
    history.replaceState(null, '', `${location.pathname}?${query}`);
    dispatchEvent(new PopStateEvent('popstate'));
    await settled();
    const links = [...host.querySelectorAll<HTMLAnchorElement>('.search-results a')];
    const root = new URL('.', location.href).href;
    const found = links.map(({ href, textContent }) => [href.replace(root, ''), textContent]);
    told.push(
      JSON.stringify([query, texts('[role=status]'), found, texts('li p'), texts('.search-filters label')]),
    );
  }
  return told;
}
