import { allowListedHtml, escapeHtml, type SafeHtml } from '../../support/html.tsx';
import { classesOf, isStyled } from './style-classes.ts';

const ELEMENTS = new Set(
  `math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt
  mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none`
    .trim()
    .split(/\s+/),
);
const ATTRIBUTES = new Set(
  `accent accentunder columnspan depth dir display displaystyle fence form height largeop linethickness lspace
  mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel separator
  stretchy symmetric voffset width`
    .trim()
    .split(/\s+/),
);

const TAG = /<(\/?)([a-z]+)((?: [a-z-]+=(?:"[^"<>]*"|'[^'<>]*'))*)>/g;
const ATTRIBUTE = / ([a-z-]+)=(?:"([^"]*)"|'([^']*)')/g;

/**
 * Writes Temml's MathML anew from what the allow-list knows. Pages have no inline styles: a style becomes a class
 * or a MathML attribute, and what is neither is let go. Elements that are no MathML leave their content.
 */
export function cleanMathml(markup: string): SafeHtml {
  let out = '';
  let at = 0;
  for (const match of markup.matchAll(TAG)) {
    out += text(markup.slice(at, match.index));
    at = match.index + match[0].length;
    const [, slash, tag = '', attributes = ''] = match;
    if (ELEMENTS.has(tag)) out += slash === '/' ? `</${tag}>` : `<${tag}${cleanAttributes(attributes)}>`;
  }
  return allowListedHtml(out + text(markup.slice(at)));
}

/** Text between tags: Temml escaped it, so that a lone bracket would be a tag this module does not know. */
function text(markup: string): string {
  return markup.replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function cleanAttributes(attributes: string): string {
  let out = '';
  const classes: string[] = [];
  for (const [, name = '', double, single = ''] of attributes.matchAll(ATTRIBUTE)) {
    const value = double ?? single;
    if (name === 'class') classes.push(...value.split(' ').filter(isStyled));
    else if (name === 'style') {
      const style = classesOf(value);
      classes.push(...style.classes);
      if (style.colour !== undefined) out += ` mathcolor="${escapeHtml(style.colour)}"`;
    } else if (ATTRIBUTES.has(name)) out += ` ${name}="${value.replace(/"/g, '&quot;')}"`;
  }
  const unique = [...new Set(classes)];
  return unique.length === 0 ? out : `${out} class="${unique.join(' ')}"`;
}
