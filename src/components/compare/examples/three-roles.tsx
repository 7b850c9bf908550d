import type { JSX } from 'preact';
import { escapedHtml } from '../../../support/html.tsx';
import type { PageContext } from '../../component.ts';
import { closestColumns } from '../props.ts';
import { Compare } from '../template.tsx';

export default function example(page: PageContext): JSX.Element {
  const gardener = page.guide.roles.get('gardener');
  const days = new Map([['park-manager', escapedHtml('Mornings outside, afternoons at the desk.')]]);
  return <Compare roles={gardener ? closestColumns(gardener, days, page) : []} words={page.words} />;
}
