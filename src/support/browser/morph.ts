/** What an element has besides its attributes: what a reader chose or wrote, and what happens when they do. */
const PROPERTIES = ['checked', 'value', 'onchange', 'onclick', 'oninput', 'onsubmit'];

/**
 * Gives a place the children of another by changing as little as possible: an element that is there already stays, and
 * with it the focus, the caret and what a screen reader follows. Children are matched by their order.
 */
export function morph(place: Element, wanted: Element): void {
  const after = [...wanted.childNodes];
  const before = [...place.childNodes];
  for (const old of before.splice(after.length)) old.remove();
  for (const [index, next] of after.entries()) {
    const old = before[index];
    if (!old) place.append(next);
    else if (old.nodeName !== next.nodeName) old.replaceWith(next);
    else if (old instanceof Element && next instanceof Element) adopt(old, next);
    // To write the same again would be announced again.
    else if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
  }
}

function adopt(old: Element, next: Element): void {
  for (const name of old.getAttributeNames()) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  morph(old, next);
  for (const name of PROPERTIES) {
    const value: unknown = Reflect.get(next, name);
    if (Reflect.get(old, name) !== value) Reflect.set(old, name, value);
  }
}
