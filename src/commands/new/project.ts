import path from 'node:path';
import { rolesMostLike } from './roles-most-like.ts';
import {
  checkCommandOf,
  choice,
  refuseExisting,
  titleOfId,
  writeNew,
  yamlValue,
  type Beginning,
} from './write.ts';

/** `new project <id>`: a hands-on project that says what to write where. Gives what to do next. */
export async function newProject(beginning: Beginning): Promise<string> {
  const { id, content, input, options } = beginning;
  const file = path.join(input, 'projects', `${id}.md`);
  refuseExisting(file);
  const roles = content.roles.map((role) => role.id);
  const title = await choice(
    beginning,
    { name: 'title', value: options.title },
    { text: 'Title of the project?', otherwise: titleOfId(id) },
  );
  const role = await choice(
    beginning,
    { name: 'role', value: options.role },
    {
      text: 'For which role?',
      ...(roles.length > 0 ? { choices: roles } : {}),
      otherwise: rolesMostLike(id, content.roles)[0]?.id ?? 'TODO',
    },
  );
  writeNew(file, page(title, role));
  return `${file} is there. Write what the lines marked TODO ask for, then run ${checkCommandOf(input)}.`;
}

function page(title: string, role: string): string {
  return `---
title: ${yamlValue(title)}
objective: 'TODO: what somebody can do after it, in one sentence.'
time: 'TODO: 2–3 hours'
roles: [${role}]
skills: []
---

## What you will build

TODO: the result, and how the reader sees that it works.

## What you need

TODO: programs, accounts, and what they cost.

## Steps

1. TODO: one step, with what should then be seen.

## Check your work

TODO: how to tell that it is right.

## Going further

TODO: what to try next.
`;
}
