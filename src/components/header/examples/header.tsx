import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { Header } from '../template.tsx';

export default function example(page: PageContext): JSX.Element {
  const links = [
    { title: 'Roles', href: page.link('roles.html'), current: 'page' as const },
    { title: 'Skills', href: page.link('skills.html') },
  ];
  return (
    <Header
      title={page.guide.settings.title}
      home={page.link('index.html')}
      links={links}
      words={page.words}
      search={undefined}
      label="Example of a header"
    />
  );
}
