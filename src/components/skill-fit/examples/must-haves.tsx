import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { mustHaves } from '../props.ts';
import { MustHaves } from '../template.tsx';

export default function example(page: PageContext): JSX.Element {
  return <MustHaves groups={mustHaves(page)} words={page.words} />;
}
