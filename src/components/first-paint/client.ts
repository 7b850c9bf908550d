/**
 * Lays out the boxes that the first paint left out, some in each idle moment, so that none of them holds up the reader;
 * pictures of the page, its height and its print are then those of any other page.
 */

import { tellPageIsWhole } from '../../support/browser/page-whole.ts';

/**
 * What laying out the boxes of one idle moment may take, in milliseconds. Painting them takes about as long again, so
 * that all of it stays within the 50 ms that nobody notices.
 */
const MOMENT = 12;
/** Elements of one moment: fewer would cost more in all, more would make a mistake about the next ones felt. */
const FEWEST = 20;
const MOST = 160;

/** Elements of the next moment, by what those of the last one took: a phone has smaller steps than a desktop. */
let step = 80;

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
  for (let room = step, box = waiting.shift(); box; box = waiting.shift()) {
    const size = box.querySelectorAll('*').length;
    if (size > room && room < step) {
      waiting.unshift(box);
      measure();
      idle(layOutSome);
      return;
    }
    if (size > step && box.childElementCount > 1) takeApart(box);
    else room -= size;
    box.dataset['laidOut'] = '';
  }
  measure();
  root.dataset['whole'] = '';
  tellPageIsWhole();
}

/** Asking for the height lays out what waits for it, as the next frame would. */
function measure(): void {
  const began = performance.now();
  void root.offsetHeight;
  const took = Math.max(performance.now() - began, 1);
  step = Math.min(MOST, Math.max(FEWEST, Math.round((step * MOMENT) / took)));
}

/** The style says which boxes wait; it is asked once, as each answer after a change would cost a layout. */
function begin(): void {
  const boxes = document.querySelectorAll<HTMLElement>('.first :is([data-article] > *, [data-later])');
  waiting.push(...[...boxes].filter((box) => getComputedStyle(box).contentVisibility === 'auto'));
  idle(layOutSome);
}

// What the browser and other scripts do at the end of loading is long enough.
addEventListener('load', () => idle(begin));
