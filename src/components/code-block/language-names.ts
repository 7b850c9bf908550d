/** Names of languages as Pygments has them, with what authors call each in a fence. */
const NAMES: readonly (readonly [name: string, words: string])[] = [
  ['Bash', 'bash sh shell zsh ksh'],
  ['Bash Session', 'console shell-session shellsession'],
  ['Batchfile', 'bat batch dosbatch winbatch'],
  ['C', 'c h'],
  ['C#', 'csharp c# cs'],
  ['C++', 'cpp c++ cc hpp'],
  ['CMake', 'cmake'],
  ['CSS', 'css'],
  ['Docker', 'docker dockerfile'],
  ['GraphQL', 'graphql'],
  ['HTML', 'html'],
  ['HTTP', 'http'],
  ['INI', 'ini cfg dosini'],
  ['JSON', 'json json5 jsonc'],
  ['JavaScript', 'js javascript node'],
  ['JSX', 'jsx'],
  ['Makefile', 'make makefile mf bsdmake'],
  ['Markdown', 'md markdown'],
  ['MySQL', 'mysql'],
  ['Nginx Configuration File', 'nginx'],
  ['Objective-C', 'objective-c objectivec obj-c objc'],
  ['PHP', 'php'],
  ['PostgreSQL SQL Dialect', 'postgresql postgres'],
  ['PowerShell', 'powershell pwsh posh ps1 psm1'],
  ['Python', 'python py python3 py3'],
  ['Python Console Session', 'pycon'],
  ['reStructuredText', 'rst rest restructuredtext'],
  ['Ruby', 'ruby rb'],
  ['Rust', 'rust rs'],
  ['SCSS', 'scss'],
  ['SQL', 'sql'],
  ['TOML', 'toml'],
  ['Terraform', 'terraform tf hcl'],
  ['Text Only', 'text txt plain'],
  ['TypeScript', 'ts typescript'],
  ['TypoScript', 'typoscript'],
  ['VimL', 'vim'],
  ['XML', 'xml'],
  ['YAML', 'yaml yml'],
];

const BY_WORD = new Map(
  NAMES.flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

/** What a language is called by people: `py` → `Python`. A word that is not known keeps its letters, the first one large. */
export function languageName(word: string): string {
  return BY_WORD.get(word.toLowerCase()) ?? word.charAt(0).toUpperCase() + word.slice(1);
}
