import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { reachFrom } from '../props.ts';
import { Reach } from '../template.tsx';

export default function example(page: PageContext): JSX.Element {
  return (
    <Reach
      {...(reachFrom('gardener', page) ?? { from: '', hasSkills: false, groups: [] })}
      words={page.words}
    />
  );
}
