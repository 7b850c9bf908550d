import { isHashed } from './files.ts';
import type { Store } from './store.ts';

/** How long a page may keep a reader waiting before the saved copy is shown, in milliseconds. */
const PATIENCE = 3000;

export interface AnswerContext {
  readonly store: Store;
  /** Shown for a page that is not saved while there is no network. */
  readonly offlinePage: string;
  /** Work that goes on after the answer. */
  readonly afterwards: (task: Promise<void>) => void;
}

/** The network first, so that a reader who has one never sees an old page; the saved copy where it fails. */
export async function answer(request: Request, context: AnswerContext): Promise<Response> {
  const { store } = context;
  // Under such a name the copy is as good as what the network has.
  if (isHashed(new URL(request.url).pathname)) {
    const saved = await orNothing(store.find(request.url));
    if (saved) return saved;
  }
  return request.mode === 'navigate' ? answerPage(request, context) : answerFile(request, context);
}

async function answerPage(request: Request, context: AnswerContext): Promise<Response> {
  const network = fetched(request, context);
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  const first = await Promise.race([network, late]);
  if (first && first.status < 500) return first;
  const saved = await orNothing(context.store.find(request.url));
  if (saved) return saved;
  // Without a copy it is worth waiting for the network.
  const last = await network;
  if (last) return last;
  // A redirect, so that the relative links of that page hold.
  return Response.redirect((await orNothing(context.store.pageAt(request.url))) ?? context.offlinePage);
}

async function answerFile(request: Request, context: AnswerContext): Promise<Response> {
  const response = await fetched(request, context);
  if (response?.ok) return response;
  // While a site is being deployed, the files of an open page may already be gone from it.
  return (await orNothing(context.store.find(request.url))) ?? response ?? Response.error();
}

/** The network's answer, kept for later; undefined where there is no network. */
async function fetched(
  request: Request,
  { store, afterwards }: AnswerContext,
): Promise<Response | undefined> {
  const response = await orNothing(fetch(request));
  if (response?.ok === true && !response.redirected) {
    afterwards(store.keep(request.url, response.clone()).catch(() => undefined));
  }
  return response;
}

/** A copy or a network that cannot be had is none. */
async function orNothing<T>(promise: Promise<T>): Promise<T | undefined> {
  return promise.catch(() => undefined);
}
