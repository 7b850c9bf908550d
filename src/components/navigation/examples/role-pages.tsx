import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { RolePages } from '../role-pages.tsx';

export default function example(page: PageContext): JSX.Element {
  const pages = [
    { title: 'The role', href: page.link('roles/gardener.html') },
    { title: 'Interview', href: undefined },
    { title: 'Pay', href: page.link('roles/gardener/pay.html') },
  ];
  return <RolePages words={page.words} pages={pages} />;
}
