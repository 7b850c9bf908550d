import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../support/html.tsx';
import { TABS_HEAD_SCRIPT, TABS_HEAD_SCRIPT_HASH } from './head-script.ts';

test('the policy of a page knows the script in its head', () => {
  expect(TABS_HEAD_SCRIPT_HASH).toBe(
    `sha256-${createHash('sha256').update(TABS_HEAD_SCRIPT).digest('base64')}`,
  );
});

test('the script stands in a template as text', () => {
  expect(escapeHtml(TABS_HEAD_SCRIPT)).toBe(TABS_HEAD_SCRIPT);
});
