/** The parts of fontkit that are used; the package brings no types. */
declare module 'fontkit' {
  /** An outline in units of its font, the y axis upwards. */
  export interface Path {
    scale(factor: number): Path;
    toSVG(): string;
  }
  export interface Glyph {
    readonly path: Path;
    /** The box around its ink; of a glyph without ink its left side lies right of its right one. */
    readonly bbox: { readonly minX: number; readonly maxX: number };
  }
  export interface GlyphRun {
    readonly advanceWidth: number;
    readonly glyphs: readonly Glyph[];
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
    layout(text: string, features?: Readonly<Record<string, boolean>>, script?: string): GlyphRun;
  }
  export function create(data: Buffer): Font;
}
