/** The parts of fontkit that are used; the package brings no types. */
declare module 'fontkit' {
  /** An outline in units of its font, the y axis upwards. */
  export interface Path {
    scale(factor: number): Path;
    toSVG(): string;
  }
  export interface GlyphRun {
    readonly advanceWidth: number;
    readonly glyphs: readonly { readonly path: Path }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly xHeight: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): GlyphRun;
  }
  export function create(data: Buffer): Font;
}
