type Attributes = (name: string) => string | undefined;

/** What opens and what closes an element whose text stays text. */
interface Block {
  readonly open: (attribute: Attributes) => readonly string[];
  readonly close: readonly string[];
  /** How far its text stands in there. */
  readonly indent?: string;
}

const CALLOUT: Block = {
  open: (attribute) => [`::: ${attribute('type') ?? 'note'} ${attribute('title') ?? ''}`.trimEnd(), ''],
  close: ['', ':::'],
};
/** Lists that a style sheet makes steps or a tree of: the list itself says it all. */
const LIST: Block = { open: () => [], close: [] };

/**
 * Components whose meaning is text, of Starlight (https://starlight.astro.build/components/using-components/) and
 * Docusaurus (https://docusaurus.io/docs/markdown-features).
 */
const BLOCKS: Readonly<Record<string, Block>> = {
  Tabs: { open: () => [':::: tabs'], close: ['::::'] },
  TabItem: {
    open: (attribute) => [`@tab ${attribute('label') ?? attribute('value') ?? 'Tab'}`],
    close: [''],
  },
  Aside: CALLOUT,
  Admonition: CALLOUT,
  Steps: LIST,
  FileTree: LIST,
  CardGrid: { open: () => [':::: cards', ''], close: ['', '::::'] },
  Card: { open: (attribute) => [`-   **${attribute('title') ?? ''}**`, ''], close: [''], indent: '    ' },
};

/** Components that stand in a line of text, each as Markdown. */
const INLINE: Readonly<Record<string, (attribute: Attributes, text: string) => string>> = {
  Badge: (attribute, text) => `**${attribute('text') ?? text}**`,
  LinkButton: (attribute, text) => `[${text}](${attribute('href') ?? ''}){ .button }`,
  Link: (attribute, text) => `[${text}](${attribute('to') ?? attribute('href') ?? ''})`,
  LinkCard: (attribute) =>
    `- [${attribute('title') ?? ''}](${attribute('href') ?? ''})${suffix(attribute('description'))}`,
};

function suffix(text: string | undefined): string {
  return text === undefined ? '' : `: ${text}`;
}

/** Attributes of a tag, in quotes or as a text in braces: `label="npm"`, `label={'npm'}`. */
function attributesOf(written: string): Attributes {
  return (name) => new RegExp(String.raw`\b${name}=\{?(["'])(.*?)\1`).exec(written)?.[2];
}

const VALUES = String.raw`(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*?`;
const ELEMENT = new RegExp(String.raw`^\s*<([A-Z]\w*)(${VALUES})(/?)>(?:(.*)</\1>)?\s*$`);
const INLINE_ELEMENT = new RegExp(
  String.raw`<(${Object.keys(INLINE).join('|')})\b(${VALUES})(?:/>|>([^<]*)</\1>)`,
  'g',
);

/** A line that opens or closes an element, or holds a whole one. */
export type ElementLine =
  | { readonly kind: 'open'; readonly lines: readonly string[]; readonly indent: string }
  | { readonly kind: 'close' | 'whole'; readonly lines: readonly string[] }
  | { readonly kind: 'unknown'; readonly component: string };

/** A line → what its element is as Markdown; undefined for any line that is more than a tag. */
export function readElement(line: string): ElementLine | undefined {
  const closed = /^\s*<\/([A-Z]\w*)>\s*$/.exec(line)?.[1];
  if (closed !== undefined) {
    const lines = BLOCKS[closed]?.close;
    return lines ? { kind: 'close', lines } : { kind: 'unknown', component: closed };
  }
  const [, name, written = '', slash, text] = ELEMENT.exec(line) ?? [];
  if (name === undefined || name in INLINE) return undefined;
  const block = BLOCKS[name];
  if (!block) return { kind: 'unknown', component: name };
  const { close, indent = '' } = block;
  const lines = block.open(attributesOf(written));
  if (text !== undefined) return { kind: 'whole', lines: [...lines, indent + text, ...close] };
  return slash === '/' ? { kind: 'whole', lines: [...lines, ...close] } : { kind: 'open', lines, indent };
}

/** A line of text with the elements in it as Markdown; code in backticks stays as it is. */
export function withInlineElements(line: string): string {
  return line
    .split(/(`[^`]*`)/)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece.replace(INLINE_ELEMENT, (_, name: string, written: string, text = '') =>
            (INLINE[name] ?? (() => ''))(attributesOf(written), String(text).trim()),
          ),
    )
    .join('');
}

/** Joins a tag that is written over several lines into one, so that it can be read. */
export function joinTags(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let open: string | undefined;
  for (const line of lines) {
    if (open !== undefined) open = `${open} ${line.trim()}`;
    else if (/^\s*<[A-Z]\w*(?:\s[^>]*)?$/.test(line)) open = line;
    else joined.push(line);
    if (open !== undefined && (line.trimEnd().endsWith('>') || line.trim() === '')) {
      joined.push(open);
      open = undefined;
    }
  }
  return open === undefined ? joined : [...joined, open];
}
