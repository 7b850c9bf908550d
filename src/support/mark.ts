/** Outline of the mark of Rolebook in a square of 24: books on a shelf, each a step higher. */
export const MARK_PATH = 'M2 14h5v8H2zM9.5 8h5v14h-5zM17 2h5v20h-5z';
