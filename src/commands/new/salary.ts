import path from 'node:path';
import type { PayRecord } from '../../model/pay.ts';
import { UsageError } from '../../site/output-folder.ts';
import { checkCommandOf, appendEntry, choice, yamlValue, type Beginning } from './write.ts';

/**
 * `new salary <role>`: a record at the end of the role's pay.yaml. What the same source says elsewhere in the guide
 * (occupation, basis, period) is taken over to be compared; figures are left to be written. Gives what to do next.
 */
export async function newSalary(beginning: Beginning): Promise<string> {
  const { id, content, input, options } = beginning;
  const role = content.roles.find((each) => each.id === id);
  if (!role) {
    throw new UsageError(`There is no role \`${id}\`.\n  Fix: begin it by \`npm run new -- role ${id}\`.`);
  }
  const regions = content.settings.value.regions.map((each) => each.id);
  const sources = content.sources.value.map((each) => each.id);
  const region = await choice(
    beginning,
    { name: 'region', value: options.region },
    {
      text: 'Which region?',
      ...(regions.length > 0 ? { choices: regions } : {}),
      otherwise: regions[0] ?? 'TODO',
    },
  );
  const all = content.roles.flatMap(({ pay }) => pay.value).filter((record) => record.region === region);
  const source = await choice(
    beginning,
    { name: 'source', value: options.source },
    {
      text: 'Which source?',
      ...(sources.length > 0 ? { choices: sources } : {}),
      otherwise: all[0]?.source ?? sources[0] ?? 'TODO',
    },
  );
  const like =
    role.pay.value.find((each) => each.source === source) ?? all.find((each) => each.source === source);
  const file = path.join(input, 'roles', id, 'pay.yaml');
  appendEntry(file, recordText(beginning, { region, source, like }));
  return `${file} has a record at its end. Write the figures exactly as they are published, then run ${checkCommandOf(input)}.`;
}

interface Known {
  readonly region: string;
  readonly source: string;
  readonly like: PayRecord | undefined;
}

function recordText({ content }: Beginning, { region, source, like }: Known): string {
  const currency = content.settings.value.regions.find(({ id }) => id === region)?.currency ?? 'TODO';
  const asOf = content.sources.value.find(({ id }) => id === source)?.asOf ?? 'TODO';
  const system = yamlValue(like?.occupation.system ?? 'TODO');
  return `- region: ${region}
  source: ${source}
  asOf: '${asOf}' # the month or year that the figures describe
  currency: ${currency}
  period: ${like?.period ?? 'year'} # year, month or hour, as published
  occupation: { system: ${system}, code: 'TODO: its code there', title: 'TODO: as the source has it' }
  fit: close # exact, close or broad: how far the occupation is this role
  basis: ${yamlValue(like?.basis ?? 'TODO: whose pay and which pay, such as gross pay of full-time employees')}
  figures: {} # TODO: p10, p25, p50, p75, p90, mean, low, high: { p50: 41000 }
`;
}
