import { expect, test } from 'vitest';
import { escapeHtml } from '../../support/html.tsx';
import { DEAD_LINK_SCRIPT } from './dead-link-script.ts';

test('the script stands in a template as text', () => {
  expect(escapeHtml(DEAD_LINK_SCRIPT)).toBe(DEAD_LINK_SCRIPT);
});
