import type { EleventyConfig, UserOptions } from '@11ty/eleventy';
import { configure } from './src/site/configure.ts';

/** Opens the house; see src/site. */
export default function rolebook(config: EleventyConfig): UserOptions {
  return configure(config);
}
