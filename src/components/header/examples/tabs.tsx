import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { Header } from '../template.tsx';

export default function example(page: PageContext): JSX.Element {
  const titles = ['Soil', 'Seeds', 'Water', 'Tools', 'Weeds', 'Harvest', 'Winter'];
  const links = titles.map((title, i) => ({
    title,
    href: page.link('roles.html'),
    current: i === 2 ? ('section' as const) : undefined,
  }));
  return (
    <Header
      title={page.guide.settings.title}
      home={page.link('index.html')}
      links={links}
      words={page.words}
      search={undefined}
      label="Example of a header with many links"
    />
  );
}
