import type { JSX } from 'preact';
import { OfflineStatus } from '../template.tsx';

/** Empty until the script fills it; the gallery shows it in the footer. */
export default function Example(): JSX.Element {
  return <OfflineStatus worker="service-worker.js" />;
}
