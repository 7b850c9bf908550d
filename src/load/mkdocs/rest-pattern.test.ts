import { expect, test } from 'vitest';
import { restPattern } from './rest-pattern.ts';

function kept(item: string): string[] | undefined {
  const pattern = restPattern(item);
  const names = ['index.md', 'api.md', 'api-old.md', 'guides', 'api'];
  return pattern && names.filter((name) => pattern.matches(name, name.includes('.') ? 'page' : 'folder'));
}

test('a pattern keeps the pages and folders that it fits', () => {
  expect(kept('*')).toHaveLength(5);
  expect(kept('...')).toHaveLength(5);
  expect(kept('... | flat')).toHaveLength(5);
  expect(kept('*.md')).toEqual(['index.md', 'api.md', 'api-old.md']);
  expect(kept('... | glob=api*')).toEqual(['api.md', 'api-old.md', 'api']);
  expect(kept('... | api*.md')).toEqual(['api.md', 'api-old.md']);
});

test('a pattern may speak of a folder', () => {
  expect(restPattern('reference/*')?.folder).toBe('reference');
  expect(restPattern('reference/v1/**')?.folder).toBe('reference/v1');
});

test('an item that names a page is no pattern', () => {
  expect(restPattern('guides/')).toBeUndefined();
  expect(restPattern('a.md')).toBeUndefined();
});

test('an expression of the site is never run, nor a pattern that would take long', () => {
  expect(kept('... | regex=(a+)+$')).toHaveLength(5);
  expect(kept('*a*a*a*a*b')).toHaveLength(5);
});
