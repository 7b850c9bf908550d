import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../support/html.tsx';
import { HEAD_SCRIPT, HEAD_SCRIPT_HASH } from './head-script.ts';

test('the policy of a page knows the script in its head', () => {
  expect(HEAD_SCRIPT_HASH).toBe(`sha256-${createHash('sha256').update(HEAD_SCRIPT).digest('base64')}`);
});

test('the script stands in a template as text', () => {
  expect(escapeHtml(HEAD_SCRIPT)).toBe(HEAD_SCRIPT);
});
