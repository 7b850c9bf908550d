// Over 200 lines: a table, a line for each key.

/** What stands on a key, by the names that authors give it in the Material dialect: those of pymdownx keys. */
const NAMES: Readonly<Record<string, string>> = {
  space: 'Space',
  // Signs
  backslash: '\\',
  bar: '|',
  'brace-left': '{',
  'brace-right': '}',
  'bracket-left': '[',
  'bracket-right': ']',
  colon: ':',
  comma: ',',
  'double-quote': '"',
  equal: '=',
  exclam: '!',
  grave: '`',
  greater: '>',
  less: '<',
  minus: '-',
  period: '.',
  plus: '+',
  question: '?',
  semicolon: ';',
  'single-quote': "'",
  slash: '/',
  tilde: '~',
  underscore: '_',
  // Moving and editing
  'arrow-up': 'Up',
  'arrow-down': 'Down',
  'arrow-left': 'Left',
  'arrow-right': 'Right',
  'page-up': 'Page Up',
  'page-down': 'Page Down',
  home: 'Home',
  end: 'End',
  backspace: 'Backspace',
  delete: 'Del',
  insert: 'Ins',
  tab: 'Tab',
  backtab: 'Back Tab',
  // Actions
  break: 'Break',
  'caps-lock': 'Caps Lock',
  clear: 'Clear',
  eject: 'Eject',
  enter: 'Enter',
  escape: 'Esc',
  help: 'Help',
  'print-screen': 'Print Screen',
  'scroll-lock': 'Scroll Lock',
  'context-menu': 'Menu',
  copy: 'Copy',
  mail: 'Mail',
  print: 'Print',
  reset: 'Reset',
  select: 'Select',
  sleep: 'Sleep',
  zoom: 'Zoom',
  power: 'Power',
  fingerprint: 'Fingerprint',
  // Number pad
  'num-asterisk': 'Num *',
  'num-clear': 'Num Clear',
  'num-delete': 'Num Del',
  'num-equal': 'Num =',
  'num-lock': 'Num Lock',
  'num-minus': 'Num -',
  'num-plus': 'Num +',
  'num-separator': 'Num .',
  'num-slash': 'Num /',
  'num-enter': 'Num Enter',
  // Held down with others
  alt: 'Alt',
  'alt-graph': 'AltGr',
  command: 'Cmd',
  control: 'Ctrl',
  function: 'Fn',
  meta: 'Meta',
  option: 'Option',
  shift: 'Shift',
  super: 'Super',
  windows: 'Win',
  // Browser and media
  'browser-back': 'Browser Back',
  'browser-favorites': 'Browser Favorites',
  'browser-forward': 'Browser Forward',
  'browser-home': 'Browser Home',
  'browser-refresh': 'Browser Refresh',
  'browser-search': 'Browser Search',
  'browser-stop': 'Browser Stop',
  media: 'Media',
  'media-next-track': 'Next Track',
  'media-pause': 'Pause',
  'media-play': 'Play',
  'media-play-pause': 'Play/Pause',
  'media-prev-track': 'Previous Track',
  'media-stop': 'Stop',
  'volume-down': 'Volume Down',
  'volume-mute': 'Mute',
  'volume-up': 'Volume Up',
  // Mouse
  'left-button': 'Left Button',
  'middle-button': 'Middle Button',
  'right-button': 'Right Button',
  'x-button1': 'X Button 1',
  'x-button2': 'X Button 2',
};

/** Keys that a keyboard has on both sides, with what stands on them there. */
const TWICE: Readonly<Record<string, string>> = {
  alt: 'Alt',
  command: 'Command',
  control: 'Ctrl',
  meta: 'Meta',
  option: 'Option',
  shift: 'Shift',
  super: 'Super',
  windows: 'Win',
};

/** Other names of keys: `ctrl` → `control`. Those of the keys on both sides are made of these. */
const ALIASES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'alt-graph': 'altgr',
    'arrow-down': 'down',
    'arrow-left': 'left',
    'arrow-right': 'right',
    'arrow-up': 'up',
    backspace: 'back bksp',
    backtab: 'bktab',
    bar: 'pipe',
    'brace-left': 'open-brace',
    'brace-right': 'close-brace',
    'bracket-left': 'open-bracket',
    'bracket-right': 'close-bracket',
    break: 'cancel',
    'browser-favorites': 'favorites',
    'browser-forward': 'forward',
    'browser-refresh': 'refresh',
    'browser-search': 'search',
    'caps-lock': 'capital cplk',
    clear: 'clr',
    command: 'cmd',
    'context-menu': 'apps menu',
    control: 'ctrl',
    delete: 'del',
    'double-quote': 'dblquote',
    enter: 'return',
    escape: 'esc',
    exclam: 'exclamation',
    function: 'fn',
    grave: 'grave-accent',
    greater: 'greater-than gt',
    insert: 'ins',
    'left-button': 'lbutton',
    less: 'less-than lt',
    mail: 'launch-mail',
    media: 'launch-media',
    'media-next-track': 'next-track',
    'media-pause': 'pause',
    'media-play': 'play',
    'media-play-pause': 'play-pause',
    'media-prev-track': 'prev-track',
    'media-stop': 'stop',
    'middle-button': 'mbutton',
    minus: 'hyphen',
    'num-asterisk': 'multiply',
    'num-delete': 'num-del',
    'num-lock': 'numlk',
    'num-minus': 'subtract',
    'num-plus': 'add',
    'num-separator': 'decimal separator',
    'num-slash': 'divide',
    option: 'opt',
    'page-down': 'next page-dn pg-dn',
    'page-up': 'prior pg-up',
    'print-screen': 'prtsc',
    question: 'question-mark',
    'right-button': 'rbutton',
    'scroll-lock': 'scroll',
    space: 'spc',
    tab: 'tabulator',
    'volume-down': 'vol-down',
    'volume-mute': 'mute vol-mute',
    'volume-up': 'vol-up',
    windows: 'win',
    'x-button1': 'xbutton1',
    'x-button2': 'xbutton2',
  }).flatMap(([name, others]) => others.split(' ').map((other) => [other, name])),
);

/**
 * What stands on the key of a name: `ctrl` → `Ctrl`, `a` → `A`, `f5` → `F5`, `num7` → `Num 7`, `lshift` and
 * `left-shift` → `Left Shift`. Undefined for a name that no key has; names are in lower case.
 */
export function keyLabel(name: string): string | undefined {
  if (/^[a-z0-9]$/.test(name)) return name.toUpperCase();
  if (/^f(?:[1-9]|1\d|2[0-4])$/.test(name)) return name.toUpperCase();
  if (/^num\d$/.test(name)) return `Num ${name.slice(3)}`;
  const known = own(NAMES, own(ALIASES, name) ?? name);
  if (known !== undefined) return known;
  const [, side, key = ''] = /^(l|r|left-|right-)([a-z]+)$/.exec(name) ?? [];
  const label = own(TWICE, own(ALIASES, key) ?? key);
  return side && label !== undefined ? `${side.startsWith('l') ? 'Left' : 'Right'} ${label}` : undefined;
}

/** Names to suggest where one is mistyped. */
export const KEY_NAMES: readonly string[] = [...Object.keys(NAMES), ...Object.keys(ALIASES)];

function own(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}
