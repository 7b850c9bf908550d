import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { SearchForm } from '../template.tsx';

export default function example(page: PageContext): JSX.Element {
  return <SearchForm words={page.words} action={page.link('search.html')} label="Search the guide" />;
}
