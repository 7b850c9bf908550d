import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the engine. */
const ENGINE = fileURLToPath(new URL('../../..', import.meta.url));

/** Stands for the engine's repository until somebody writes it. */
export const UNKNOWN_ENGINE = 'OWNER/ENGINE';

/**
 * The workflows of a guide of one's own: one publishes it on GitHub Pages at each change of its main branch, one checks
 * pull requests. Their actions are those of the engine's own workflow, pinned by the same commits.
 */
export function publishingFiles(): Readonly<Record<string, string>> {
  const action = pinnedActions();
  const engine = engineRepository() ?? UNKNOWN_ENGINE;
  const setUp = `      - uses: ${action('actions/checkout')}
        with:
          path: guide
          persist-credentials: false
          # Pages tell when they were last changed: that is read from the whole history.
          fetch-depth: 0
      - uses: ${action('actions/checkout')}
        with:
          path: engine
          persist-credentials: false
          # The program that builds the guide. A commit in the place of \`main\` keeps to one version of it.
          repository: ${engine}
          ref: main
      - uses: ${action('actions/setup-node')}
        with:
          node-version: 24
          cache: npm
          cache-dependency-path: engine/package-lock.json
      - run: npm ci
        working-directory: engine
`;
  return {
    '.github/workflows/publish.yml': publish(setUp, action),
    '.github/workflows/check.yml': check(setUp, action),
    '.github/dependabot.yml': DEPENDABOT,
  };
}

type PinnedAction = (name: string) => string;

function publish(setUp: string, action: PinnedAction): string {
  return `# Publishes the guide. Once: choose "GitHub Actions" under Settings, Pages.
name: Publish

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: read

# One publication at a time, and none that is cut off half-way.
concurrency:
  group: publish
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read
      pages: read
    steps:
${setUp}      # Says where the site will be: a project's pages are under a subpath, those with a domain of their own are not.
      - id: pages
        uses: ${action('actions/configure-pages')}
      - run: npm run build -- --input ../guide --output ../site --url "$SITE_URL"
        working-directory: engine
        env:
          SITE_URL: \${{ steps.pages.outputs.base_url }}/
      - uses: ${action('actions/upload-pages-artifact')}
        with:
          path: site

  publish:
    needs: build
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: ${action('actions/deploy-pages')}
`;
}

function check(setUp: string, action: PinnedAction): string {
  return `# Writes what is wrong with a change beside its lines, and attaches a preview. It may read, and has no secrets.
name: Check

on:
  pull_request:

permissions:
  contents: read

concurrency:
  group: check-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    steps:
${setUp}      - run: npm run --silent check -- --input ../guide --format github
        working-directory: engine
      # A preview helps most where something is not right yet.
      - if: \${{ !cancelled() }}
        run: npm run build -- --input ../guide --output ../site --force
        working-directory: engine
      - if: \${{ !cancelled() }}
        uses: ${action('actions/upload-artifact')}
        with:
          name: preview
          path: site
          include-hidden-files: true
          retention-days: 7
`;
}

const DEPENDABOT = `# Keeps the actions of the workflows up to date.
version: 2
updates:
  - package-ecosystem: github-actions
    directory: /
    schedule: { interval: monthly }
`;

/** The actions of the engine's workflows as they write them, with commit and version. */
function pinnedActions(): PinnedAction {
  const own = ['publish', 'verify']
    .map((name) => readFileSync(`${ENGINE}/.github/workflows/${name}.yml`, 'utf8'))
    .join('\n');
  const pins = new Map(
    [...own.matchAll(/uses:\s*(([\w.-]+\/[\w.-]+)@.+)/g)].map(([, pin, name]) => [name, pin]),
  );
  return (name) => {
    const pin = pins.get(name);
    if (pin === undefined) throw new Error(`no workflow of the engine uses ${name}`);
    return pin;
  };
}

/** `owner/name` of the engine's copy on GitHub; undefined where it has none. */
function engineRepository(): string | undefined {
  try {
    const address = execFileSync('git', ['remote', 'get-url', 'origin'], {
      cwd: ENGINE,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/.exec(address)?.[1];
  } catch {
    return undefined;
  }
}
