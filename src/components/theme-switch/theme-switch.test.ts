import { expect, test } from 'vitest';
import { escapeHtml } from '../../support/html.tsx';
import { HEAD_SCRIPT } from './head-script.ts';

test('the script stands in a template as text', () => {
  expect(escapeHtml(HEAD_SCRIPT)).toBe(HEAD_SCRIPT);
});
