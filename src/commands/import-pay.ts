import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { UsageError } from '../site/output-folder.ts';
import { CHOICES } from './pay-import/choices.ts';
import { payOf, unusable } from './pay-import/mapping.ts';
import { payYaml } from './pay-import/pay-yaml.ts';
import { Reference, type Fact } from './pay-import/reference.ts';
import type { Options } from './rolebook.ts';

/**
 * `npm run import:pay -- figures.yaml`: a collection of published figures → `pay.yaml` of every role that is here and
 * that `CHOICES` names. The same collection gives the same bytes. Throws `UsageError` where the file is not one.
 */
export function importPayCommand([file]: readonly string[], { input }: Options): void {
  const facts = readFacts(file);
  for (const role of Object.keys(CHOICES)) {
    const folder = path.join(input, 'roles', role);
    if (!existsSync(path.join(folder, 'role.yaml'))) {
      console.log(`${role}: no such role here, skipped`);
      continue;
    }
    const records = payOf(role, facts);
    writeFileSync(path.join(folder, 'pay.yaml'), payYaml(role.replaceAll('-', ' '), records));
    console.log(`${role}: ${records.length} records`);
  }
  const leftOut = facts.filter((fact) => unusable(fact) !== undefined).length;
  console.log(`${leftOut} of ${facts.length} records cannot be used by any role.`);
}

function readFacts(file: string | undefined): readonly Fact[] {
  if (file === undefined || !existsSync(file)) {
    throw new UsageError(
      `Unexpected \`${file ?? ''}\`, expected a file of pay figures\n  Fix: npm run import:pay -- figures.yaml`,
    );
  }
  const read = Reference.safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new UsageError(`${file} is no collection of pay figures: ${read.error.message}`);
  return read.data.facts;
}
