import { code } from './words.ts';

/** What is said of an address that could run a program; `otherwise` is the way out besides another address. */
export function unsafeAddress(
  address: string,
  otherwise: string,
): { readonly check: string; readonly what: string; readonly unexpected: string; readonly fix: string } {
  return {
    check: 'html',
    what: 'this leads nowhere, since its address could run a program',
    unexpected: `Unexpected ${code(address)}, expected a page, a file or a web address`,
    fix: `give it another address, or ${otherwise}.`,
  };
}
