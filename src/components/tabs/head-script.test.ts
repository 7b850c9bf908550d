import { expect, test } from 'vitest';
import { escapeHtml } from '../../support/html.tsx';
import { TABS_HEAD_SCRIPT } from './head-script.ts';

test('the script stands in a template as text', () => {
  expect(escapeHtml(TABS_HEAD_SCRIPT)).toBe(TABS_HEAD_SCRIPT);
});
