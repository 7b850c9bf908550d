import type { Fields } from './values.ts';

/**
 * `rewrites` of VitePress: where files are published, by patterns such as `packages/:name/docs/:rest*`.
 * https://vitepress.dev/guide/routing#route-rewrites
 */
export function pathRewriter(rewrites: Fields): (file: string) => string {
  const rules = Object.entries(rewrites).flatMap(([from, to]) =>
    typeof to === 'string' ? [{ pattern: patternOf(from), to }] : [],
  );
  return (file) => {
    for (const { pattern, to } of rules) {
      const found = pattern.exec(file);
      if (!found) continue;
      const { groups = {} } = found;
      let nameless = 0;
      return to.replace(/\(\.\*\)|:(\w+)[*+?]?/g, (mark, name: string | undefined) => {
        return groups[name ?? `nameless${nameless++}`] ?? mark;
      });
    }
    return file;
  };
}

/** `:name` stands for one step, `:name*` and `(.*)` for any number. */
function patternOf(written: string): RegExp {
  const names = new Set<string>();
  let nameless = 0;
  const source = written
    .split(/(:\w+(?:\([^)]*\))?[*+?]?|\(\.\*\))/)
    .map((part) => {
      const [, name, many] = /^:(\w+)(?:\([^)]*\))?([*+?]?)$/.exec(part) ?? [];
      if (part === '(.*)') return `(?<nameless${nameless++}>.*)`;
      if (name === undefined || names.has(name)) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.add(name);
      return `(?<${/^\d/.test(name) ? `n${name}` : name}>${many === '*' || many === '+' ? '.+' : '[^/]+'})`;
    })
    .join('');
  return new RegExp(`^${source}$`);
}
