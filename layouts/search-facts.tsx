import type { JSX } from 'preact';
import type { PageContext } from '../src/components/component.ts';
import { citeFigure } from '../src/model/citation.ts';
import { formatMoney, newestOfficial } from '../src/model/money.ts';
import type { Page, Role } from '../src/model/page.ts';
import { isOfRole } from '../src/model/role-parts.ts';
import type { Words } from '../src/words/words.ts';

/** What the search tells its readers a page is, where that is more than a page. */
function kindOf(kind: Page['kind'], { searchFacets }: Words): string {
  switch (kind) {
    case 'role':
    case 'role-part':
      return searchFacets.aRole;
    case 'project':
      return searchFacets.aProject;
    case 'category':
      return searchFacets.aCategory;
    case 'pay':
    case 'role-pay':
      return searchFacets.aPay;
    case 'skill':
      return searchFacets.aSkill;
    default:
      return searchFacets.aPage;
  }
}

/** What a result shows of a page besides its text. What it can be filtered by is in the catalogue of `src/search`. */
export function SearchFacts({ context }: { readonly context: PageContext }): JSX.Element | null {
  const { page } = context;
  if (!page.searchable) return null;
  return (
    <>
      {/* Pagefind would take the first heading, which may hold more than the title. */}
      <meta data-pagefind-meta="title[content]" content={page.title} />
      <meta data-pagefind-meta="kind[content]" content={kindOf(page.kind, context.words)} />
      {page.description !== '' && <meta data-pagefind-meta="summary[content]" content={page.description} />}
      {isOfRole(page) && <CategoryFact role={page.role} context={context} />}
      {page.kind === 'role' && <RoleSearchFacts role={page.role} context={context} />}
    </>
  );
}

interface FactProps {
  readonly role: Role;
  readonly context: PageContext;
}

function CategoryFact({ role, context: { guide } }: FactProps): JSX.Element {
  const { category } = role.facts;
  const title = guide.categories.get(category)?.title ?? category;
  return <meta data-pagefind-meta="category[content]" content={title} />;
}

/** What is said of a role once, at its own page. */
function RoleSearchFacts({ role, context }: FactProps): JSX.Element {
  const { aliases } = role.facts;
  const { guide } = context;
  return (
    <>
      {aliases.length > 0 && <meta data-pagefind-meta="aliases[content]" content={aliases.join(', ')} />}
      {guide.settings.regions.map((region) => (
        <PayFact role={role} region={region.id} context={context} />
      ))}
    </>
  );
}

interface PayFactProps extends FactProps {
  readonly region: string;
}

/** The newest official median of a region with its source and date: `£54,107 a year (ONS, April 2025)`. */
function PayFact({ role, region, context }: PayFactProps): JSX.Element | null {
  const median = newestOfficial(role.pay, context.guide.sources, region);
  if (!median) return null;
  const { record, source, yearly } = median;
  const { text, age } = citeFigure(source, record.asOf, context);
  const amount = formatMoney(yearly, record.currency, context.language);
  const { citations, searchFacets } = context.words;
  const content = searchFacets.payOfRole({ amount, source: text, age: citations[age.label] });
  return <meta data-pagefind-meta={`pay-${region}[content]`} content={content} />;
}
