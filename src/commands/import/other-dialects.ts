/** What a text held that is a program and not text: names of components. */
export interface TranslatedText {
  readonly text: string;
  readonly components: readonly string[];
}

/**
 * The notation of VitePress, Docusaurus and Starlight → ours, line by line: `:::tip[Title]`, `::: code-group` with
 * labelled fences, `<Tabs>` with `<TabItem>`. Code stays as it is. Lines that are a program (`import`, `export`) are
 * left out, and components that nobody can draw without running one are named.
 */
export function translate(source: string): TranslatedText {
  const translator = new Translator();
  const lines = source.split('\n').flatMap((line) => translator.line(line));
  return { text: lines.join('\n'), components: [...translator.components] };
}

class Translator {
  readonly components = new Set<string>();
  /** Containers that are open, the innermost last. */
  readonly #open: ('code-group' | 'block')[] = [];
  #fence: string | undefined;
  /** Whether the lines of a program go on: it ends at the first empty line. */
  #isProgram = false;

  line(line: string): string[] {
    if (this.#isProgram) {
      this.#isProgram = line.trim() !== '';
      return [''];
    }
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (this.#fence !== undefined) {
      if (mark?.startsWith(this.#fence) === true && line.trim() === mark) this.#fence = undefined;
      return [line];
    }
    if (mark !== undefined) {
      this.#fence = mark;
      return this.#open.at(-1) === 'code-group' ? labelledFence(line) : [line];
    }
    return this.#container(line) ?? this.#element(line) ?? [line];
  }

  #container(line: string): string[] | undefined {
    const found = /^(\s*)(:{3,})\s*([a-z][\w-]*)?\s*(?:\[(.*)\])?(.*)$/.exec(line);
    if (!found) return undefined;
    const [, indent = '', colons = '', name, bracketed, rest = ''] = found;
    if (name === undefined) {
      if (rest.trim() === '') this.#open.pop();
      return undefined;
    }
    this.#open.push(name === 'code-group' ? 'code-group' : 'block');
    if (name === 'code-group') return [`${indent}${colons} tabs`];
    const title = (bracketed ?? rest).replace(/\{[^}]*\}$/, '').trim();
    return [`${indent}${colons} ${name} ${title}`.trimEnd()];
  }

  #element(line: string): string[] | undefined {
    if (/^(import|export)\s.*(from\s+['"]|['"];?$|[={])/.test(line)) {
      this.#isProgram = true;
      return [''];
    }
    const comment = /^\s*\{\/\*(.*)\*\/\}\s*$/.exec(line);
    if (comment) return [`<!--${(comment[1] ?? '').replaceAll('--', '- -')}-->`];
    const tag = /^\s*<(\/?)([A-Z]\w*)((?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*?)\/?>\s*$/.exec(line);
    if (!tag) return undefined;
    const [, slash, name = '', attributes = ''] = tag;
    if (name === 'Tabs') return [slash === '' ? ':::: tabs' : '::::'];
    if (name === 'TabItem') return slash === '' ? [`@tab ${labelOf(attributes)}`] : [''];
    this.components.add(name);
    return undefined;
  }
}

/** A fence of a code group: its label in brackets names the tab. */
function labelledFence(line: string): string[] {
  const label = /\[([^\]]+)\]/.exec(line)?.[1];
  const language = /^\s*[`~]+\s*([\w+#-]*)/.exec(line)?.[1] ?? '';
  const fence = line.replace(/\s*\[[^\]]+\]/, '');
  return [`@tab ${label ?? (language === '' ? 'Code' : language)}`, fence];
}

function labelOf(attributes: string): string {
  const value = (name: string): string | undefined =>
    new RegExp(String.raw`\b${name}=\{?(["'])(.*?)\1`).exec(attributes)?.[2];
  return value('label') ?? value('value') ?? 'Tab';
}
