/** XML that is known to be well-formed: only `xmlElement` makes it. */
export type Xml = string & { readonly __xml: true };

type Attributes = Readonly<Record<string, string>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that no XML document may hold, not even escaped (https://www.w3.org/TR/xml/#charsets). */
// eslint-disable-next-line no-control-regex -- they are what it is about
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** `link`, `{ href: 'a"b' }` → `<link href="a&quot;b"/>`. Plain text among the children is escaped. */
export function xmlElement(name: string, attributes: Attributes, ...children: readonly (Xml | Text)[]): Xml {
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const content = children
    .map((child) => (typeof child === 'string' ? child : escapeXml(child.text)))
    .join('');
  return `<${name}${start.join('')}${content === '' ? '/>' : `>${content}</${name}>`}` as Xml;
}

/** Text for an element. */
export interface Text {
  readonly text: string;
}

/** A document of one element, as UTF-8. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
