import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { SectionPages } from '../template.tsx';

export default function example(page: PageContext): JSX.Element {
  const pages = [
    {
      title: 'Gardener',
      href: page.link('roles/gardener.html'),
      description: 'Plants, waters and prunes, and knows what grows where.',
    },
    { title: 'Park manager', href: page.link('roles/park-manager.html'), description: undefined },
  ];
  return <SectionPages pages={pages} />;
}
