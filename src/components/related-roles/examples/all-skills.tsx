import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { RelatedSkills } from '../all-skills.tsx';
import { allRelated } from '../props.ts';

export default function example(page: PageContext): JSX.Element {
  const gardener = page.guide.roles.get('gardener');
  return (
    <RelatedSkills
      role={gardener?.facts.title ?? ''}
      id={page.uniqueId('related-roles')}
      related={gardener ? allRelated(gardener, page) : []}
      words={page.words}
    />
  );
}
