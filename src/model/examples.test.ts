import { expect, test } from 'vitest';
import * as z from 'zod';
import { PayRecord } from './pay.ts';
import { Move, Skill, Source } from './shared-data.ts';

test.each(Object.entries({ PayRecord, Move, Skill, Source }))('the example of %s is one', (_, schema) => {
  const examples = z.array(z.unknown()).min(1).parse(schema.meta()?.['examples']);
  for (const example of examples) expect(schema.safeParse(example).error).toBeUndefined();
});
