import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import { nearest } from '../support/nearest.ts';

/** Languages that are text by intent: no grammar and no notice. */
const TEXT: ReadonlySet<string> = new Set(
  `text txt plain plaintext plain-text none raw output console-output stdout stderr ascii tree nohighlight no-highlight
  text-only gitignore requirements pip-requirements requirements.txt ebnf bnf math latex-math pytb py2tb py3tb pycontb
  config git hosts uri url email`
    .trim()
    .split(/\s+/),
);

/** Languages that exist and that Shiki has no grammar for: no colours, and nothing to tell the author. */
const WITHOUT_GRAMMAR: ReadonlySet<string> = new Set(
  `promql logql traceql rego jq flux influxql spl esql osquery capnp thrift smithy avro-idl asn1 alloy river starlark-build
  abnf peg antlr4 g4 lalrpop pest treesitter pikchr ditaa svgbob plantuml-ascii d2 dbml prql surql edgeql malloy
  vlang dhall idris agda isabelle tla tlaplus smt mlir reason rescript bqn uiua j q kdb verse slim smali
  dot expect sed opencl antlr devicetree dts kconfig ld linker bpf ebpf autoit inno iss postscript unrealscript
  pine pinescript mql4 mql5 structured-text st iecst plc ladder armasm step autohotkey arm caddyfile caddy spss klipper
  brainfuck befunge forth factor rexx netrexx tads3 inform6 modula2 oberon algol60 simula eiffel
  varnish vcl haproxy squid squidconf bind named iptables nftables udev crontab cron logrotate dhcpd
  openscad gcode modelica maxima octave scilab stata-log bugs jags stan mathcad
  hyprlang sxhkd tmux zabbix icinga monit robotframework robot gherkin-table pug-php mustache velocity smarty-php
  mermaid plantuml puml graphviz gnuplot abc lilypond chordpro`
    .trim()
    .split(/\s+/),
);

/** Names that authors use, mostly those of Pygments and of file endings, for languages that Shiki knows otherwise. */
const ALIASES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    apache: 'apacheconf htaccess',
    asm: 'nasm gas ca65 tasm',
    bash: 'ksh csh tcsh openrc bashrc profile',
    bat: 'cmd dos dosbatch winbatch doscon',
    c: 'h',
    clojure: 'edn cljs',
    'common-lisp': 'cl',
    coq: 'rocq',
    cpp: 'cc hpp cxx hxx arduino ino cuda cu',
    diff: 'udiff patch',
    dotenv: 'env',
    elixir: 'ex exs',
    'fortran-free-form': 'fortran',
    gherkin: 'cucumber feature',
    go: 'golang',
    groovy: 'gradle jenkinsfile',
    haskell: 'ghci',
    haxe: 'hx',
    hcl: 'nomad',
    html: 'xhtml ejs',
    http: 'http-request rest',
    ini: 'cfg conf dosini editorconfig systemd unit service pip desktop-entry npmrc',
    java: 'jsp',
    javascript: 'node nodejs es6',
    jinja: 'jinja2 j2 django html+jinja html+django htmldjango html+jinja2 yaml+jinja yaml+jinja2 js+jinja',
    json: 'jsonld json-ld geojson webmanifest ipynb json-object',
    jsonl: 'ndjson',
    julia: 'jlcon julia-repl',
    kotlin: 'kts',
    latex: 'context',
    lua: 'luau-script',
    make: 'bsdmake mf gnumake mk',
    'objective-c': 'objectivec obj-c',
    pascal: 'delphi objectpascal',
    perl: 'pl perl5',
    php: 'php3 php4 php5 html+php',
    po: 'gettext',
    powershell: 'pwsh-session ps1con posh',
    proto: 'protocol-buffer',
    python: 'py3 python3 python2 py2 pycon pycon3 pyi ipython ipython3 ipythonconsole sage starlark bazel',
    r: 'rscript rconsole rout splus s',
    razor: 'cshtml',
    ruby: 'irb rbcon gemfile',
    rust: 'rustlang',
    shellscript: 'curl',
    shellsession: 'shell-session sh-session bash-session terminal zsh-session',
    sql: 'postgresql postgres psql postgres-console mysql sqlite sqlite3 tsql t-sql mssql bigquery snowflake hql',
    solidity: 'sol',
    'ssh-config': 'sshconfig',
    'system-verilog': 'systemverilog sv',
    terraform: 'tofu',
    toml: 'pipfile',
    tsx: 'typescriptreact',
    jsx: 'javascriptreact',
    vb: 'vbnet vb.net vba vbs vbscript visualbasic',
    wasm: 'wat wast',
    xml: 'svg plist wsdl xsd pom rss atom svg-xml',
    yaml: 'ansible docker-compose compose openapi k8s kubernetes',
  }).flatMap(([language, names]) => names.split(' ').map((name) => [name, language] as const)),
);

/** True for names such as `text`: the author wants no colours. */
export function isText(written: string): boolean {
  return written === '' || TEXT.has(written.toLowerCase());
}

/** True where the author's word for a language needs no comment: it is text, or somebody's language. */
export function isKnown(written: string): boolean {
  return isText(written) || WITHOUT_GRAMMAR.has(written.toLowerCase()) || languageName(written) !== undefined;
}

/** The name that Shiki has for a language as written on a fence: `py` → `python`; undefined where it has none. */
export function languageName(written: string): string | undefined {
  const name = written.toLowerCase().replace(/^\./, '');
  for (const candidate of [name, ALIASES[name] ?? '']) {
    if (Object.hasOwn(bundledLanguages, candidate) || Object.hasOwn(bundledLanguagesAlias, candidate))
      return candidate;
  }
  return undefined;
}

/** The language whose name a mistyped one is near to: `pyhton` → `python`. */
export function nearestLanguage(written: string): string | undefined {
  // Short names are near to anything.
  if (written.length < 4) return undefined;
  const names = [...Object.keys(bundledLanguages), ...Object.keys(bundledLanguagesAlias)];
  return nearest(
    written,
    names.filter((name) => name.length > 2),
  );
}
