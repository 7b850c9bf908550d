import type { JSX } from 'preact';
import type { PageContext } from '../../component.ts';
import { OfflineStatus } from '../template.tsx';

/** Empty until the script fills it: the first one of a page, so on the page of this component not that of the footer. */
export default function Example(page: PageContext): JSX.Element {
  return <OfflineStatus worker={page.link('service-worker.js')} />;
}
