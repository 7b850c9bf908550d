import type { Component } from '../component.ts';
import { captionSyntax } from './markdown.ts';

/** A picture is what Markdown makes of it; this room has its look and the captions. */
export const picture: Component = {
  name: 'picture',
  description: 'A picture: beside the text, for light or dark colours only, with a caption.',
  markdown: captionSyntax,
  style: new URL('./style.css', import.meta.url),
  styleOnlyWith: { file: 'more', marks: ['<img', 'data-component="player"'] },
};
