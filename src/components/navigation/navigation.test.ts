import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../support/html.tsx';
import { DEAD_LINK_SCRIPT, DEAD_LINK_SCRIPT_HASH } from './dead-link-script.ts';

test('the policy of the page for dead links knows its script', () => {
  const hash = createHash('sha256').update(DEAD_LINK_SCRIPT).digest('base64');
  expect(DEAD_LINK_SCRIPT_HASH).toBe(`sha256-${hash}`);
});

test('the script stands in a template as text', () => {
  expect(escapeHtml(DEAD_LINK_SCRIPT)).toBe(DEAD_LINK_SCRIPT);
});
