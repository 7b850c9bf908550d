/**
 * Has the guide saved on the reader's device and says how far that is. The service worker does the saving; here are
 * its words and buttons. Where the browser cannot keep a copy, nothing is shown.
 */

import { button } from '../../support/browser/button.ts';
import { keep, kept } from '../../support/browser/kept.ts';
import { pageIsWhole } from '../../support/browser/page-whole.ts';
import { fileSize, fill, share, words } from '../../words/in-site-script.ts';

const texts = words.offline;

/** As the service worker tells it. */
interface State {
  readonly saved: number;
  readonly total: number;
  readonly whole: boolean;
  readonly saving: boolean;
  readonly problem?: 'full' | 'missing';
}

/** Remembers that the reader has removed the copy and wants none. */
const REFUSED = 'rolebook-offline-refused';
/** Until the first save is over, its progress is asked for this often, in milliseconds. */
const PULSE = 1000;

const box = document.querySelector<HTMLElement>('[data-offline]');
const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };

const isRefused = (): boolean => kept(REFUSED) !== null;

class SavedCopy {
  readonly #box: HTMLElement;
  readonly #container: ServiceWorkerContainer;
  readonly #worker: URL;
  /** Whether a worker looks after this page: the next one is then of a newer build. */
  #controlled: boolean;
  #state: State | undefined;
  #updated = false;

  constructor(place: HTMLElement, container: ServiceWorkerContainer) {
    this.#box = place;
    this.#container = container;
    this.#worker = new URL(place.dataset['offline'] ?? '', location.href);
    this.#controlled = container.controller !== null;
  }

  start(): void {
    this.#container.addEventListener('controllerchange', () => {
      this.#updated = this.#controlled;
      this.#controlled = true;
      this.#ask('state');
    });
    for (const name of ['online', 'offline']) addEventListener(name, () => this.#show());
    if (isRefused()) this.#show();
    else this.#register();
  }

  #register(): void {
    this.#container
      .register(this.#worker, { updateViaCache: 'none' })
      .then(() => this.#ask('state'))
      // Private windows and some settings allow none; the guide works without.
      .catch(() => undefined);
  }

  /** Asks the worker; its answers come until it has nothing more to say. */
  #ask(type: 'state' | 'save' | 'cancel'): void {
    this.#send(type, (state) => {
      this.#state = state;
      this.#show();
      if (state.saving && type !== 'save') setTimeout(() => this.#ask('state'), PULSE);
    });
  }

  #send(type: 'state' | 'save' | 'cancel' | 'remove', hear: (state: State) => void): void {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<State>) => hear(data));
    port1.start();
    void this.#container.ready.then(({ active }) => active?.postMessage({ type }, [port2]));
  }

  #remove(): void {
    keep(REFUSED, '');
    this.#send('remove', () => {
      this.#state = undefined;
      this.#show();
    });
  }

  #show(): void {
    const [status, actions] = this.#box.children;
    const said = this.#status();
    // Written only when it changes: screen readers read it out each time.
    if (status && status.textContent !== said) status.textContent = said;
    const buttons = this.#actions();
    const shown = [...(actions?.children ?? [])].map(({ textContent }) => textContent);
    if (shown.join() !== buttons.map(([label]) => label).join()) {
      const hadFocus = actions?.contains(document.activeElement) ?? false;
      actions?.replaceChildren(...buttons.map(([label, act]) => button(label, act)));
      // Not to a button: a press that comes too late would be one on another.
      if (hadFocus) this.#box.focus();
    }
    const isEmpty = said === '' && buttons.length === 0;
    if (this.#box.hidden && !isEmpty) keepAbove(this.#box);
    this.#box.hidden = isEmpty;
  }

  #status(): string {
    if (this.#updated) return texts.updated;
    const state = this.#state;
    if (state?.saving) return fill(texts.saving, { percent: share(state.saved, state.total) });
    return [
      ...(navigator.onLine ? [] : [texts.noNetwork]),
      ...(state?.problem ? [state.problem === 'full' ? texts.full : texts.incomplete] : []),
      ...(state ? [state.whole ? texts.saved : texts.openedPages] : []),
    ].join(' ');
  }

  #actions(): readonly (readonly [label: string, act: () => void])[] {
    if (this.#updated) return [[texts.showNew, () => location.reload()]];
    const state = this.#state;
    if (!state) return isRefused() ? [[texts.save, () => this.#wantAgain()]] : [];
    if (state.saving) return [[texts.stop, () => this.#ask('cancel')]];
    const remove = [texts.remove, () => this.#remove()] as const;
    const size = fileSize(state.total - state.saved);
    return state.whole ? [remove] : [[fill(texts.saveAll, { size }), () => this.#ask('save')], remove];
  }

  #wantAgain(): void {
    keep(REFUSED, null);
    this.#register();
    this.#ask('save');
  }
}

/**
 * The footer of a page that is shorter than the window stands at its lower edge. Its first words are to push that edge
 * out of the window, not the footer up.
 */
function keepAbove(place: HTMLElement): void {
  const above = place.closest('footer')?.previousElementSibling;
  if (!(above instanceof HTMLElement) || document.documentElement.scrollHeight > innerHeight) return;
  above.style.minBlockSize = `${above.getBoundingClientRect().height}px`;
}

// After the page itself: saving must not take the network or the processor from what the reader is waiting for.
if (box && serviceWorker && isSecureContext && location.protocol !== 'file:') {
  void pageIsWhole.then(() => new SavedCopy(box, serviceWorker).start());
}
