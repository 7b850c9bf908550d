/** Changes to the text of mermaid that mend what it draws; those that only save time stand in library-patches.ts. */
import type { Change } from './library-patch.ts';

/** Mermaid sets labels of clouds and bangs beside the middle: it takes them to begin where they are anchored. */
export const LABEL_IN_CLOUD: Change = [
  'label.attr("transform", `translate(${-bbox.width / 2}, ${-bbox.height / 2})`);',
  'label.attr("transform", `translate(${-bbox.width / 2 - bbox.x}, ${-bbox.height / 2})`);',
];

/** A block keeps where its border is met, but not the block that this is asked of, so that no arrow could end at a rhombus. */
export const BORDER_OF_BLOCK: Change = [
  'block.intersect = node?.intersect;',
  'block.intersect = node?.intersect?.bind(node);',
];

/** A mind map grows in all directions, unless its author asks for another layout; the site's is none that its author has asked for. */
export const LAYOUT_OF_MIND_MAP: Change = [
  'const hasUserDefinedLayout = userDefinedConfig.layout !== void 0;',
  "const hasUserDefinedLayout = ![void 0, 'dagre'].includes(userDefinedConfig.layout);",
];

/**
 * The circle behind the number of a message is the end of a line without length, of one size whatever the number; as a
 * shape it grows with it, and the number is given a colour that can be read on it.
 */
export const CIRCLE_OF_NUMBER: Change = [
  'diagram2.append("line").attr("x1", autonumberX).attr("y1", lineStartY).attr("x2", autonumberX).attr("y2", lineStartY).attr("stroke-width", 0).attr("marker-start", "url(" + url + "#" + diagramId + "-sequencenumber)");',
  'diagram2.append("circle").attr("cx", autonumberX).attr("cy", lineStartY).attr("r", 5.5 + 2.5 * String(sequenceIndex).length).attr("fill", "#666");',
];

/** A note over two actors is as wide as they are apart, however long its text is; here it grows on both sides. */
export const WIDTH_OF_NOTE: Change = [
  'stopx + toActor.width / 2 - conf.actorMargin / 2;\n',
  `stopx + toActor.width / 2 - conf.actorMargin / 2;
    const missing = shouldWrap ? 0 : Math.max(0, textDimensions.width + 2 * conf.noteMargin - noteModel.width);
    noteModel.width += missing;
    noteModel.startx -= missing / 2;
`,
];
