/** An address as people type it: `%C3%A9` → `é`. One that cannot be decoded stays as it is: nobody encoded it. */
export function decodeUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** The same for a part of an address, such as its hash, in which `/` and `#` may be encoded too. */
export function decodeUrlPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
