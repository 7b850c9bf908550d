import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { publishingFiles } from '../src/commands/new/publishing.ts';
import { ROOT } from './run-rolebook.ts';

const FOLDER = path.join(ROOT, '.github/workflows');
const FORMS = path.join(ROOT, '.github/ISSUE_TEMPLATE');

const Step = z.looseObject({ uses: z.string().optional(), run: z.string().optional() });
const Permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const Workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: Permissions,
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(
    z.string(),
    z.looseObject({
      'timeout-minutes': z.number().max(30),
      permissions: Permissions.optional(),
      steps: z.array(Step),
    }),
  ),
});

/** What GitHub's own parser finds wrong with a workflow: unknown keys, wrong values, mistakes in expressions. */
async function mistakes(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const parsed = context.errors.getErrors().map(({ message }) => message);
  if (parsed.length > 0 || !value) return parsed;
  const { errors } = await convertWorkflowTemplate(context, value);
  return (errors ?? []).map(({ Message }) => Message);
}

const own = readdirSync(FOLDER).map((name) => [name, readFileSync(path.join(FOLDER, name), 'utf8')] as const);
const ofNewGuide = Object.entries(publishingFiles())
  .filter(([name]) => name.includes('/workflows/'))
  .map(([name, text]) => [`${path.basename(name)} of a new guide`, text] as const);
const workflows = [...own, ...ofNewGuide].map(([name, text]) => ({
  name,
  text,
  workflow: Workflow.parse(parse(text)),
}));

test('the parser of this test sees mistakes', async () => {
  const broken = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - rnu: x\n';
  expect(await mistakes('broken.yml', broken)).not.toEqual([]);
  const inExpression = broken.replace('rnu: x', 'run: echo ${{ github. }}');
  expect(await mistakes('broken.yml', inExpression)).not.toEqual([]);
});

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('is a workflow that GitHub understands', async () => {
    expect(await mistakes(name, text)).toEqual([]);
  });

  test('runs only actions pinned by the SHA of a commit, with their version beside it', () => {
    for (const [, action] of text.matchAll(/uses:\s*(.+)/g)) {
      expect(action).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('has no more rights than reading, but for jobs that say so, and no secrets', () => {
    expect(text).not.toMatch(/\bsecrets(?:\.\w|\[)|github\.token/);
    const isReadOnly = Object.values(workflow.permissions).every((right) => right === 'read');
    expect(isReadOnly || !steps.some(({ run }) => run !== undefined)).toBe(true);
  });

  test('lets no text of a stranger into a shell', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  test('runs nothing of a pull request where it has more rights than it', () => {
    if (!('pull_request_target' in workflow.on)) return;
    for (const { uses = '', run } of steps) {
      expect(run).toBeUndefined();
      expect(uses).not.toContain('checkout');
    }
  });
});

test('a job that may write runs no code of the repository', () => {
  for (const { workflow } of workflows) {
    for (const { permissions = {}, steps } of Object.values(workflow.jobs)) {
      if (!Object.values(permissions).includes('write')) continue;
      for (const { run } of steps) expect(run).toBeUndefined();
    }
  }
});

/** What GitHub asks of an issue form: docs.github.com, "Syntax for GitHub's form schema". */
const Form = z.strictObject({
  name: z.string().min(3),
  description: z.string().min(3),
  labels: z.array(z.enum(['content', 'code'])),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string() }) }),
        z.strictObject({
          type: z.enum(['input', 'textarea']),
          id: z.string().regex(/^[\w-]+$/),
          attributes: z.strictObject({ label: z.string(), description: z.string().optional() }),
          validations: z.strictObject({ required: z.boolean() }).optional(),
        }),
        z.strictObject({
          type: z.literal('checkboxes'),
          id: z.string(),
          attributes: z.strictObject({
            label: z.string(),
            options: z.array(z.strictObject({ label: z.string() })),
          }),
        }),
      ]),
    )
    .refine((body) => body.some(({ type }) => type !== 'markdown'), 'a form asks something'),
});

test.each(readdirSync(FORMS).filter((name) => name !== 'config.yml'))('%s is an issue form', (name) => {
  const form = Form.parse(parse(readFileSync(path.join(FORMS, name), 'utf8')));
  const ids = form.body.flatMap((part) => ('id' in part ? [part.id] : []));
  expect(new Set(ids).size).toBe(ids.length);
});

test('labels of pull requests are those of the issue forms', () => {
  const labels: unknown = parse(readFileSync(path.join(ROOT, '.github/labeler.yml'), 'utf8'));
  expect(Object.keys(z.record(z.string(), z.unknown()).parse(labels))).toEqual(['content', 'code']);
});
