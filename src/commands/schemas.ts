import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../model/json-schemas.ts';
import { loadContent } from '../load/load-content.ts';
import { renewEditorIds, SCHEMA_FOLDER } from './editor-ids.ts';
import { updateContributorGuide } from './field-tables.ts';
import { RULES_PAGE, rulesPage } from './rules-page.ts';

/** `npm run schemas`: writes the JSON Schemas by which an editor completes and checks the YAML files, and the page of rules. */
export async function schemasCommand(): Promise<void> {
  mkdirSync(SCHEMA_FOLDER, { recursive: true });
  for (const [name, schema] of jsonSchemas()) {
    writeFileSync(
      path.join(SCHEMA_FOLDER, `${name}.schema.json`),
      `${JSON.stringify(schema, undefined, 2)}\n`,
    );
  }
  renewEditorIds(loadContent('content', 'content'), 'content');
  updateContributorGuide();
  writeFileSync(RULES_PAGE, await rulesPage());
  console.log(`Schemas written to ${SCHEMA_FOLDER}.`);
}
