import { escapeHtml } from '../support/html.tsx';

/** Players that may be opened inside a page: origin, and how the path of what they play begins. */
const PLAYERS: readonly (readonly [origin: string, path: RegExp])[] = [
  ['https://www.youtube.com', /^\/embed\/./],
  ['https://www.youtube-nocookie.com', /^\/embed\/./],
  ['https://player.vimeo.com', /^\/video\/\d/],
  ['https://player.bilibili.com', /^\/player\.html\?/],
  ['https://www.loom.com', /^\/embed\/./],
  ['https://asciinema.org', /^\/a\/[^/]+\/(?:iframe|embed)/],
  ['https://open.spotify.com', /^\/embed\/./],
  ['https://w.soundcloud.com', /^\/player\/?\?/],
  ['https://scratch.mit.edu', /^\/projects\/\d+\/embed/],
  ['https://www.openstreetmap.org', /^\/export\/embed\.html\?/],
  ['https://www.google.com', /^\/maps\/embed\?/],
];

/** Address of an iframe → the origin of the known player that it opens; undefined for any other address. */
export function playerOrigin(address: string): string | undefined {
  if (!/^(?:https?:)?\/\//i.test(address) || !URL.canParse(address, 'https://localhost')) return undefined;
  const { host, pathname, search, username, port } = new URL(address, 'https://localhost');
  const origin = `https://${host}`;
  const player = PLAYERS.find((entry) => entry[0] === origin);
  if (!player || username !== '' || port !== '') return undefined;
  return player[1].test(pathname + search) ? origin : undefined;
}

/**
 * A frame for a known player that loads nothing by itself: until the reader follows the link in it, `srcdoc` stands
 * in for `src`, without any script. `address` is one that `playerOrigin` knows. In print the link is what is left.
 */
export function playerFrame(address: string, title: string | undefined): string {
  const secure = address.replace(/^(?:https?:)?\/\//i, 'https://');
  const { hostname } = new URL(secure);
  const name = title ?? hostname;
  const note = title === undefined ? '' : `<p>${escapeHtml(hostname)}</p>`;
  // A frame has no style sheet of the page, and no inline style is allowed: attributes set its type.
  const cover =
    '<!doctype html><meta name="color-scheme" content="light dark">' +
    `<title>${escapeHtml(name)}</title><center><font face="system-ui,sans-serif"><br>` +
    `<p><a rel="noreferrer" href="${escapeHtml(secure)}">▶ ${escapeHtml(name)}</a></p>${note}</font></center>`;
  return (
    `<iframe data-component="player" src="${escapeHtml(address)}" srcdoc="${escapeHtml(cover)}" ` +
    `title="${escapeHtml(name)}" allow="fullscreen; picture-in-picture" loading="lazy"></iframe>`
  );
}
