import { code } from './words.ts';

/** What is said of an address that could run a program, or is none on the web; `otherwise` is the way out besides another address. */
export function unsafeAddress(
  address: string,
  otherwise: string,
): { readonly check: string; readonly what: string; readonly unexpected: string; readonly fix: string } {
  if (/^file:/i.test(address)) {
    return {
      check: 'html',
      what: 'this is a place on your own computer, where no reader comes',
      unexpected: `Unexpected ${code(address)}, expected a page, a file or a web address`,
      fix: 'copy the file into the content folder, and write where it lies from this page.',
    };
  }
  return {
    check: 'html',
    what: 'this leads nowhere, since its address could run a program',
    unexpected: `Unexpected ${code(address)}, expected a page, a file or a web address`,
    fix: `give it another address, or ${otherwise}.`,
  };
}
