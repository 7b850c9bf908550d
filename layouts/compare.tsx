import type { JSX } from 'preact';
import { ChoicePlace } from '../src/components/choice-place.tsx';
import type { CompareChoice } from '../src/components/compare/choice-data.ts';
import { closestColumns } from '../src/components/compare/props.ts';
import { Compare } from '../src/components/compare/template.tsx';
import { RelatedSkills } from '../src/components/related-roles/all-skills.tsx';
import { allRelated } from '../src/components/related-roles/props.ts';
import { COMPARE_PATH, comparisonPath } from '../src/model/decision-pages.ts';
import type { Role } from '../src/model/page.ts';
import { pageUrl } from '../src/model/page-names.ts';
import { choiceWords } from '../src/words/choice-words.ts';
import { TitledArticle } from './content.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';
import { RoleLinks } from './role-lists.tsx';

/** Choose two or three roles; without a script, each role beside those closest to it. */
export function CompareLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { context } = view;
  const folder = view.roleScripts.compare;
  const roles = context.guide.sortedRoles.map(({ id, facts }) => [id, facts.title] as const);
  const words = choiceWords(
    context.guide.content.words,
    'choice',
    'citations',
    'compare',
    'skillNeeds',
    'punctuation',
  );
  const choice: CompareChoice | undefined =
    folder === undefined ? undefined : { words, folder: context.link(folder), roles };
  return (
    <>
      <TitledArticle view={view} />
      {choice && <ChoicePlace name="compare" data={choice} />}
      <h2 id={context.uniqueId('closest')}>{context.words.compare.closest}</h2>
      <div class="choice-links">
        <RoleLinks context={context} path={comparisonPath} />
      </div>
      <PageFoot context={context} />
    </>
  );
}

/** A role beside the two that somebody who thinks of it should look at too, and its skills beside those of more. */
export function ComparisonLayout({
  view,
  role,
}: {
  readonly view: PageView;
  readonly role: Role;
}): JSX.Element {
  const { context } = view;
  const roles = closestColumns(role, view.days, context);
  const query = new URLSearchParams(roles.map(({ id }) => ['role', id]));
  return (
    <>
      <TitledArticle view={view} />
      <p data-ui="">
        <a href={`${context.link(pageUrl(COMPARE_PATH))}?${query.toString()}`}>
          {context.words.compare.compareWithOthers}
        </a>
      </p>
      <Compare roles={roles} words={context.words} />
      <RelatedSkills
        role={role.facts.title}
        id={context.uniqueId('related-roles')}
        related={allRelated(role, context)}
        words={context.words}
      />
      <PageFoot context={context} />
    </>
  );
}
