import type { JSX } from 'preact';

/**
 * Place for the state of the saved copy; the script shows it where the browser can keep one. `worker`: address of the
 * service worker, which stands in the root of the site.
 */
export function OfflineStatus({ worker }: { readonly worker: string }): JSX.Element {
  return (
    <div class="offline" data-offline={worker} data-pagefind-ignore="" tabindex={-1} hidden>
      <p role="status" />
      <p class="offline-actions" />
    </div>
  );
}
