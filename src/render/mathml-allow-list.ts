/** Elements of MathML Core (https://www.w3.org/TR/mathml-core/): formulas, and nothing that links, acts or holds HTML. */
export const MATHML_ELEMENTS: readonly string[] = `
  annotation math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt
  mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics`
  .trim()
  .split(/\s+/);

/** How a formula is set; whose it is and what happens on a click is none of it. */
export const MATHML_ATTRIBUTES: readonly string[] = `
  accent accentunder columnspan depth display displaystyle fence form largeop linethickness lspace mathvariant maxsize
  minsize movablelimits rspace scriptlevel separator stretchy symmetric voffset`
  .trim()
  .split(/\s+/);
