import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { PreviousNext } from '../template.tsx';

export default function example(page: PageContext): JSX.Element {
  return (
    <PreviousNext
      words={page.words}
      label="Roles of this category"
      previous={{ title: 'Gardener', href: page.link('roles/gardener.html') }}
      next={{ title: 'Park manager', href: page.link('roles/park-manager.html') }}
    />
  );
}
