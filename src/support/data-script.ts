/** Data → the text of a script that hands it to `loadScriptData` under its key. JSON is a part of JavaScript. */
export function dataScript(key: string, data: object): string {
  return `(globalThis.rolebookData??={})[${JSON.stringify(key)}]=${JSON.stringify(data)}\n`;
}
