import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../model/content.ts';
import { IDS_FILE, idsSchema } from '../model/json-schemas.ts';

/** Where `npm run schemas` writes what editors complete and check YAML by. */
export const SCHEMA_FOLDER = '.vscode/schemas';

/** The content that the settings of the editor are for. */
const OWN_CONTENT = 'content';

/** A file as it is and as it should be. */
interface Renewal {
  readonly file: string;
  readonly text: string;
}

/**
 * The file of ids that an editor offers, where it is not that of this content; undefined where it is, or where the
 * editor's settings are for another guide.
 */
function staleIds(content: Content, input: string): Renewal | undefined {
  const file = path.join(SCHEMA_FOLDER, IDS_FILE);
  if (path.resolve(input) !== path.resolve(OWN_CONTENT) || !existsSync(SCHEMA_FOLDER)) return undefined;
  const text = `${JSON.stringify(idsSchema(content), undefined, 2)}\n`;
  return existsSync(file) && readFileSync(file, 'utf8') === text ? undefined : { file, text };
}

/** Whether an editor offers other ids than a guide has. */
export function areEditorIdsStale(content: Content, input: string): boolean {
  return staleIds(content, input) !== undefined;
}

/** Renews the ids that an editor offers. Gives whether that was needed. */
export function renewEditorIds(content: Content, input: string): boolean {
  const stale = staleIds(content, input);
  if (stale) writeFileSync(stale.file, stale.text);
  return stale !== undefined;
}
