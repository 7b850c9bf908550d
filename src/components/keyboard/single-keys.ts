/** Where the choice of a reader is kept whether single keys do something; `data-single-keys` of the body tells scripts. */
export const STORAGE = 'rolebook-single-keys';
/** What is kept where they do nothing. */
export const OFF = 'off';
