import { SMALL_GUIDE, type OfflineFile, type OfflineProblem, type OfflineRequest } from '../manifest.ts';
import { answer } from './answer.ts';
import { sizeOf } from './files.ts';
import { Store } from './store.ts';
import { updateIndex } from './update-index.ts';

declare const self: ServiceWorkerGlobalScope;
/** Version of the build; written in when the worker is bundled. */
declare const BUILD_VERSION: string;

const { scope } = self.registration;
const store = new Store(scope, BUILD_VERSION);
/** What is being saved on the reader's wish, so that it can be stopped. */
let saving: AbortController | undefined;
/** How the last saving on the reader's wish ended. */
let problem: OfflineProblem | undefined;

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

/**
 * Saves what every copy needs, and of a small guide the rest. If a file is missing or of another build, the worker
 * before this one stays. Where the device has no room for the rest, what every copy needs is a copy too.
 */
async function install(): Promise<void> {
  const { files } = await store.manifest();
  const needed = files.filter(([, , , isNeeded]) => isNeeded === 1);
  const rest = (await savesWhole(files)) ? files.filter(([, , , isNeeded]) => isNeeded === 0) : [];
  const { signal } = new AbortController();
  // Where it fails, the index is downloaded.
  await updateIndex(store).catch(() => undefined);
  const first = await store.save(needed, signal);
  const then = first ?? (await store.save(rest, signal));
  if (first !== undefined || then === 'missing') throw new Error(`this build cannot be saved: ${then}`);
  await self.skipWaiting();
}

/** A small guide is saved whole, unless the reader saves data; a large one when the reader has asked for it. */
async function savesWhole(files: readonly OfflineFile[]): Promise<boolean> {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return (await store.wantsWhole()) || (sizeOf(files) <= SMALL_GUIDE && connection?.saveData !== true);
}

/**
 * Open pages are claimed at once: from then on their search works without a network. Browsers drop claimed pages that
 * they keep for the back button, so on a first visit that button may bring a page from the copy instead; to claim only
 * once the network is gone would come too late where a phone believes that it still has one.
 */
self.addEventListener('activate', (event) => {
  event.waitUntil(store.activate().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // A part of a film is asked for by range, which a copy cannot give.
  if (request.method !== 'GET' || !request.url.startsWith(scope) || request.headers.has('range')) return;
  event.respondWith(
    answer(request, {
      store,
      offlinePage: `${scope}offline.html`,
      afterwards: (task) => event.waitUntil(task),
    }),
  );
});

self.addEventListener('message', (event) => {
  const port = event.ports[0];
  const { type } = event.data as OfflineRequest;
  const tell = async (): Promise<void> => {
    port?.postMessage({ ...(await store.state()), saving: saving !== undefined, problem });
  };
  if (type === 'cancel') saving?.abort();
  if (type === 'save') event.waitUntil(saveWhole(tell));
  if (type === 'state') event.waitUntil(tell());
  if (type === 'remove') event.waitUntil(remove().then(() => port?.postMessage(undefined)));
});

async function saveWhole(tell: () => Promise<void>): Promise<void> {
  if (saving) return;
  saving = new AbortController();
  const { signal } = saving;
  const { files } = await store.manifest();
  void tell();
  let done = 0;
  const found = await store.save(files, signal, () => {
    done++;
    if (done % 20 === 0) void tell();
  });
  // What the reader has stopped is no failure.
  problem = signal.aborted ? undefined : found;
  if (!found && !signal.aborted) await store.wantWhole();
  saving = undefined;
  await tell();
}

async function remove(): Promise<void> {
  saving?.abort();
  await store.remove();
  await self.registration.unregister();
}
