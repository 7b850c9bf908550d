import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { SideContents } from '../template.tsx';

export default function example(page: PageContext): JSX.Element {
  const links = [
    { title: 'Home', href: page.link('index.html') },
    {
      title: 'Roles',
      href: page.link('roles.html'),
      open: true,
      children: [
        { title: 'Gardener', href: page.link('roles/gardener.html'), current: true, icon: 'material-flower' },
        { title: 'Park manager', href: page.link('roles/park-manager.html'), status: 'new' },
      ],
    },
    { title: 'A section without a page', href: undefined },
  ];
  return (
    <SideContents
      words={page.words}
      links={links}
      all={page.link('index.html')}
      label="Example of contents"
    />
  );
}
