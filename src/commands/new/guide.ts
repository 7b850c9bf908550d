import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { COLOURS, GuideSettings } from '../../model/settings.ts';
import { UsageError } from '../../site/output-folder.ts';
import type { Options } from '../rolebook.ts';
import { starterPage } from './starter-role.ts';
import { writeNew, yamlValue } from './write.ts';

/**
 * `new guide DIR`: a guide of one's own in an empty folder, small and whole: it passes `check` and builds at once, and
 * its comments say what to change. Throws `UsageError` where the folder holds anything.
 */
export function newGuide(folder: string, { title = 'Our guide', language = 'en' }: Options): void {
  if (existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'))) {
    throw new UsageError(`${folder} is not empty.\n  Fix: name a new or empty folder.`);
  }
  const settings = GuideSettings.safeParse({ title, language });
  if (!settings.success) {
    throw new UsageError(
      `Unexpected \`--language ${language}\`, expected a language tag such as en, de or pt-BR`,
    );
  }
  const files = {
    ...guideFiles(title, language),
    'roles/first-role/index.md': starterPage(settings.data, 'To write'),
  };
  for (const [name, text] of Object.entries(files)) writeNew(path.join(folder, name), text);
  console.log(`${folder} holds a guide with one role. What to do next:

  npm start -- --input ${folder}              look at it; edits show at once
  npm run new -- role NAME --input ${folder}  begin another role
  npm run build -- --input ${folder} --output SITE`);
}

function guideFiles(title: string, language: string): Readonly<Record<string, string>> {
  return {
    'guide.yaml': `# The guide as a whole. Every field: .github/CONTRIBUTING.md of the engine, under "Fields of the shared files".
title: ${yamlValue(title)}
description: What the work is, what it takes, what it pays and how to get there.
language: ${language}

# Colour of links and marks. There are: ${COLOURS.join(', ')}.
# colour: teal

# Where pay figures come from, each with its currency.
regions:
  - { id: here, title: Our country, currency: EUR }

# What roles are sorted by. Rename these, and add as many as you need.
categories:
  - id: first-category
    title: First category
    summary: One sentence about the people in it.

# The steps of a career, from the first to the last.
levels:
  - { id: starting, title: Starting, summary: Learns the work with others. }
  - { id: experienced, title: Experienced, summary: Does the work alone. }

# Headings that every role page must have, such as: sections: [Overview, Skills, Pay]
sections: []
`,
    'index.md': `# ${title}\n\nWrite here whom this guide is for, and what they find in it.\n`,
    'roles/first-role/role.yaml': `title: First role
category: first-category
summary: What this person does, in one sentence.
skills:
  must:
    - skill: first-skill
      proficiency: 3
      why: Why this role needs it, in one sentence.
reviewed: '${new Date().toISOString().slice(0, 10)}'
`,
    'data/skills.yaml': `# What roles need. Each has an id that role.yaml refers to.
- id: first-skill
  title: First skill
  group: Craft
  summary: What it is, in one sentence.
`,
  };
}
