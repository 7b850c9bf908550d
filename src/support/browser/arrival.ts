/** Puts a script or a sheet into the page; ends when it is there. Rejects where it cannot be had. */
export function arrival(made: HTMLScriptElement | HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    made.addEventListener('load', () => resolve());
    made.addEventListener('error', reject);
    document.head.append(made);
  });
}
