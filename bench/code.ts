import { phrase, word, capital } from './prose.ts';
import { integer, times, type Random } from './random.ts';

/** A block of code in one language; no two calls give the same. */
interface Sample {
  readonly language: string;
  readonly file: (name: string) => string;
  readonly code: (random: Random) => string;
}

const number = (random: Random): number => integer(random, 1, 9000);

const SAMPLES: readonly Sample[] = [
  { language: 'yaml', file: (name) => `deploy/${name}.yaml`, code: yaml },
  { language: 'python', file: (name) => `${name}/main.py`, code: python },
  { language: 'bash', file: (name) => `bin/${name}.sh`, code: bash },
  { language: 'sql', file: (name) => `queries/${name}.sql`, code: sql },
  { language: 'go', file: (name) => `internal/${name}.go`, code: go },
  { language: 'typescript', file: (name) => `src/${name}.ts`, code: typescript },
  { language: 'hcl', file: (name) => `infra/${name}.tf`, code: hcl },
  { language: 'json', file: (name) => `config/${name}.json`, code: json },
];

/** The samples of a page, each a whole fence with a title and highlighted lines. */
export function codeBlocks(random: Random): readonly { readonly language: string; readonly fence: string }[] {
  return SAMPLES.map(({ language, file, code }) => {
    const title = file(word(random));
    const fence = `\`\`\`${language} title="${title}" hl_lines="2 ${integer(random, 4, 9)}"\n${code(random)}\n\`\`\``;
    return { language, fence };
  });
}

function yaml(random: Random): string {
  const steps = times(
    6,
    () =>
      `      - name: ${phrase(random)}\n        run: ./${word(random)}.sh --${word(random)} ${number(random)}`,
  );
  return `name: ${word(random)}\non:\n  push:\n    branches: [main, ${word(random)}]\njobs:\n  ${word(random)}-${number(random)}:\n    runs-on: ubuntu-24.04\n    timeout-minutes: ${integer(random, 5, 60)}\n    steps:\n${steps.join('\n')}`;
}

function python(random: Random): string {
  const methods = times(4, () => {
    const [name, value] = [`${word(random)}_${number(random)}`, word(random)];
    return `    def ${name}(self, ${value}: int) -> str:\n        """${capital(phrase(random))}."""\n        if ${value} > ${number(random)}:\n            raise ValueError(f"${phrase(random)}: {${value}!r}")\n        return "${phrase(random)}"`;
  });
  return `from dataclasses import dataclass\n\n\n@dataclass(frozen=True)\nclass ${capital(word(random))}:\n    ${word(random)}_count: int = ${number(random)}  # ${phrase(random)}\n\n${methods.join('\n\n')}`;
}

function bash(random: Random): string {
  const lines = times(
    8,
    () =>
      `if ! ${word(random)} --${word(random)}="$${word(random).toUpperCase()}" ${number(random)}; then\n  echo "${phrase(random)}" >&2 # ${phrase(random)}\nfi`,
  );
  return `#!/usr/bin/env bash\nset -euo pipefail\n\n${lines.join('\n')}\nexit 0`;
}

function sql(random: Random): string {
  const columns = times(
    9,
    () =>
      `  sum(${word(random)}) filter (where ${word(random)} > ${number(random)}) as ${word(random)}_${number(random)},`,
  );
  return `-- ${capital(phrase(random, 4, 8))}\nselect\n${columns.join('\n')}\n  count(*) as total\nfrom ${word(random)}_${number(random)}\njoin ${word(random)} using (id)\nwhere name like '${word(random)}%'\ngroup by ${integer(random, 1, 9)}\norder by total desc;`;
}

function go(random: Random): string {
  const functions = times(
    3,
    () =>
      `// ${capital(phrase(random, 4, 8))}.\nfunc ${word(random)}${number(random)}(ctx context.Context, ${word(random)} string) error {\n\tif err := run(ctx, "${word(random)}", ${number(random)}); err != nil {\n\t\treturn fmt.Errorf("${phrase(random)}: %w", err)\n\t}\n\treturn nil\n}`,
  );
  return `package ${word(random)}\n\nimport (\n\t"context"\n\t"fmt"\n)\n\n${functions.join('\n\n')}`;
}

function typescript(random: Random): string {
  const functions = times(4, () => {
    const name = `${word(random)}${number(random)}`;
    return `export async function ${name}(limit = ${number(random)}): Promise<string[]> {\n  const found = await load('${phrase(random)}', { limit });\n  return found.map((item) => \`\${item.id}: ${phrase(random)}\`);\n}`;
  });
  return `import { load } from './${word(random)}.js';\n\n${functions.join('\n\n')}`;
}

function hcl(random: Random): string {
  const blocks = times(
    4,
    () =>
      `resource "${word(random)}_${word(random)}" "r${number(random)}" {\n  name  = "${word(random)}-\${var.${word(random)}}"\n  count = ${integer(random, 1, 9)}\n  tags  = { owner = "${phrase(random)}" }\n}`,
  );
  return `# ${capital(phrase(random))}\n${blocks.join('\n\n')}`;
}

function json(random: Random): string {
  const entries = times(8, () => [
    `${word(random)}-${number(random)}`,
    { [word(random)]: number(random), note: phrase(random) },
  ]);
  return JSON.stringify(Object.fromEntries(entries), undefined, 2);
}
