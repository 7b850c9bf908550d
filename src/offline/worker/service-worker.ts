import { SMALL_GUIDE, type OfflineFile, type OfflineRequest } from '../manifest.ts';
import { answer } from './answer.ts';
import { sizeOf, Store } from './store.ts';

declare const self: ServiceWorkerGlobalScope;
/** Version of the build; written in when the worker is bundled. */
declare const BUILD_VERSION: string;

const { scope } = self.registration;
const store = new Store(scope, BUILD_VERSION);
/** What is being saved on the reader's wish, so that it can be stopped. */
let saving: AbortController | undefined;

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

/** Saves what every copy needs. If a file is missing or of another build, the worker before this one stays. */
async function install(): Promise<void> {
  const { files } = await store.manifest();
  const wanted = (await savesWhole(files)) ? files : files.filter(([, , , needed]) => needed === 1);
  const failed = await store.save(wanted, new AbortController().signal, () => undefined);
  if (failed > 0) throw new Error(`${failed} files of this build are missing`);
  await self.skipWaiting();
}

/** A small guide is saved whole, unless the reader saves data; a large one when the reader has asked for it. */
async function savesWhole(files: readonly OfflineFile[]): Promise<boolean> {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return (await store.wantsWhole()) || (sizeOf(files) <= SMALL_GUIDE && connection?.saveData !== true);
}

self.addEventListener('activate', (event) => {
  event.waitUntil(store.prune().then(() => self.clients.claim()));
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
  const tell = async (): Promise<void> => port?.postMessage(await store.state(saving !== undefined));
  if (type === 'cancel') saving?.abort();
  if (type === 'save') event.waitUntil(saveWhole(tell));
  if (type === 'state') event.waitUntil(tell());
});

async function saveWhole(tell: () => Promise<void>): Promise<void> {
  if (saving) return;
  saving = new AbortController();
  const { signal } = saving;
  const { files } = await store.manifest();
  let done = 0;
  const failed = await store.save(files, signal, () => {
    done++;
    if (done % 20 === 0) void tell();
  });
  if (failed === 0 && !signal.aborted) await store.wantWhole();
  saving = undefined;
  await tell();
}
