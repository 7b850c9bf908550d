import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { Breadcrumb } from '../template.tsx';

export default function example(page: PageContext): JSX.Element {
  const links = [
    { title: 'Home', href: page.link('index.html') },
    { title: 'Plants', href: page.link('categories/plants.html') },
  ];
  return <Breadcrumb words={page.words} links={links} here="Gardener" label="Example of a breadcrumb" />;
}
