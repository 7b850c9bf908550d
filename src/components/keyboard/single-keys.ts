/** Where it is kept whether a reader uses single keys; `data-single-keys` of the body tells it to scripts. */
export const STORAGE = 'rolebook-single-keys';
/** What is kept where they do nothing. */
export const OFF = 'off';
