import type { JSX } from 'preact';
import type { Heading } from '../../../model/outline.ts';
import type { PageContext } from '../../component.ts';
import { listedHeadings } from '../listed-headings.ts';
import { TableOfContents } from '../template.tsx';

const at = { line: 1, column: 1 };
const HEADINGS: readonly Heading[] = [
  { ...at, level: 2, text: 'Overview', id: 'overview' },
  { ...at, level: 2, text: 'Responsibilities', id: 'responsibilities' },
  { ...at, level: 3, text: 'Watering plan', id: 'watering-plan', tab: 'Summer' },
  { ...at, level: 3, text: 'Watering plan', id: 'watering-plan-2', tab: 'Winter' },
  { ...at, level: 2, text: 'A day by the clock', id: 'a-day-by-the-clock' },
];

export default function example(page: PageContext): JSX.Element {
  // A heading without text is in no list.
  const written = [...HEADINGS, { ...at, level: 2, text: '', id: 'section' }];
  const headings = listedHeadings(written, page.guide.content.dialect);
  return (
    <>
      <TableOfContents words={page.words} headings={headings} label="Example of a table of contents" />
      {HEADINGS.map(({ id, text, tab }) => (
        <p id={id}>{tab === undefined ? text : `${text} in ${tab.toLowerCase()}`}: what is said of it.</p>
      ))}
    </>
  );
}
