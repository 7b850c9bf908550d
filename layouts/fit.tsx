import type { JSX } from 'preact';
import { ChoicePlace } from '../src/components/choice-place.tsx';
import { fitChoice, mustHaves } from '../src/components/skill-fit/props.ts';
import { MustHaves } from '../src/components/skill-fit/template.tsx';
import { TitledArticle } from './content.tsx';
import { PageFoot } from './page-foot.tsx';
import type { PageView } from './page-view.ts';

/** Tick skills and see which roles they cover; without a script, which role needs what before all else. */
export function FitLayout({ view }: { readonly view: PageView }): JSX.Element {
  const { context } = view;
  const groups = mustHaves(context);
  return (
    <>
      <TitledArticle view={view} />
      <ChoicePlace name="skill-fit" data={fitChoice(context)} />
      {groups.length > 0 && (
        <section aria-labelledby="must-haves">
          <h2 id="must-haves">{context.words.skillFit.mustHaves}</h2>
          <MustHaves groups={groups} words={context.words} />
        </section>
      )}
      <PageFoot context={context} />
    </>
  );
}
