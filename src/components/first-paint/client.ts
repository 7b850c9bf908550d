/**
 * Lays out the boxes that the first paint left out, some in each idle moment, so that none of them holds up the reader;
 * pictures of the page, its height and its print are then those of any other page.
 */

/**
 * Elements of one idle moment. With what each moment costs anew, a phone four times slower than a desktop lays them out
 * within the 50 ms that nobody notices: 48 ms at most in 18 traces, against 68 ms with 200. Fewer would cost more in all.
 */
const STEP = 80;

const root = document.documentElement;
const waiting: HTMLElement[] = [];

/** Not every browser tells when it is idle. */
const idle = (work: () => void): unknown =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work) : setTimeout(work);

/** Of a box with too many elements only the box; what is in it waits for its own turn. */
function takeApart(box: HTMLElement): void {
  const parts = [...box.children].filter((part) => part instanceof HTMLElement);
  for (const { dataset } of parts) dataset['later'] = '';
  waiting.unshift(...parts);
}

/** That all is done is said by an attribute that no style asks about: taking the class away would style all anew. */
function layOutSome(): void {
  for (let room = STEP, box = waiting.shift(); box; box = waiting.shift()) {
    const size = box.querySelectorAll('*').length;
    if (size > room && room < STEP) {
      waiting.unshift(box);
      idle(layOutSome);
      return;
    }
    if (size > STEP && box.childElementCount > 1) takeApart(box);
    else room -= size;
    box.dataset['laidOut'] = '';
  }
  root.dataset['whole'] = '';
}

addEventListener('load', () => {
  // The style says which; it is asked once, as each answer after a change would cost a layout.
  const boxes = document.querySelectorAll<HTMLElement>('.first :is([data-article] > [class], .gallery)');
  waiting.push(...[...boxes].filter((box) => getComputedStyle(box).contentVisibility === 'auto'));
  idle(layOutSome);
});
