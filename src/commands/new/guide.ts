import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { COLOURS, GuideSettings } from '../../model/settings.ts';
import { UsageError } from '../../site/output-folder.ts';
import type { Options } from '../rolebook.ts';
import { publishingFiles, UNKNOWN_ENGINE } from './publishing.ts';
import { starterPage } from './starter-role.ts';
import { starterTexts } from './starter-texts.ts';
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
  const files: Readonly<Record<string, string>> = {
    ...guideFiles(title, language),
    'roles/first-role/index.md': starterPage(settings.data, starterTexts(language).toWrite),
    ...publishingFiles(),
  };
  for (const [name, text] of Object.entries(files)) writeNew(path.join(folder, name), text);
  const isEngineKnown = !files['.github/workflows/publish.yml']?.includes(UNKNOWN_ENGINE);
  console.log(`${folder} holds a guide with one role. What to do next:

  npm start -- --input ${folder}              look at it; edits show at once
  npm run new -- role NAME --input ${folder}  begin another role
  npm run build -- --input ${folder} --output SITE

To publish it: commit the folder to a repository of its own on GitHub and choose "GitHub Actions" under Settings, Pages.
Its workflows check each pull request, and build and publish each change of the branch \`main\`.${
    isEngineKnown
      ? ''
      : `
First write the repository of this engine on GitHub in the place of ${UNKNOWN_ENGINE} in .github/workflows/.`
  }`);
}

function guideFiles(title: string, language: string): Readonly<Record<string, string>> {
  const { guide, category, levels, role, skill } = starterTexts(language);
  const [starting, experienced] = levels;
  return {
    'guide.yaml': `# The guide as a whole. Every field: .github/CONTRIBUTING.md of the engine, under "Fields of the shared files".
title: ${yamlValue(title)}
description: ${yamlValue(guide.description)}
language: ${language}

# Colour of links and marks. There are: ${COLOURS.join(', ')}.
# colour: teal

# Where pay figures come from, each with its currency.
regions:
  - { id: here, title: ${yamlValue(guide.region)}, currency: EUR }

# What roles are sorted by. Rename these, and add as many as you need.
categories:
  - id: first-category
    title: ${yamlValue(category.title)}
    summary: ${yamlValue(category.summary)}

# The steps of a career, from the first to the last.
levels:
  - { id: starting, title: ${yamlValue(starting.title)}, summary: ${yamlValue(starting.summary)} }
  - { id: experienced, title: ${yamlValue(experienced.title)}, summary: ${yamlValue(experienced.summary)} }

# Headings that every role page must have, such as: sections: [Overview, Skills, Pay]
sections: []
`,
    'index.md': `# ${title}\n\n${guide.home}\n`,
    'roles/first-role/role.yaml': `title: ${yamlValue(role.title)}
category: first-category
summary: ${yamlValue(role.summary)}
skills:
  must:
    - skill: first-skill
      proficiency: 3
      why: ${yamlValue(skill.why)}
reviewed: '${new Date().toISOString().slice(0, 10)}'
`,
    'data/skills.yaml': `# What roles need. Each has an id that role.yaml refers to.
- id: first-skill
  title: ${yamlValue(skill.title)}
  group: ${yamlValue(skill.group)}
  summary: ${yamlValue(skill.summary)}
`,
  };
}
