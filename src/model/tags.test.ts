import { expect, test } from 'vitest';
import { tagId } from './tags.ts';

test.each([
  ['Go', 'tag-go'],
  ['C', 'tag-c'],
  ['C++', 'tag-c.2b.2b'],
  ['C#', 'tag-c.23'],
  ['.NET', 'tag-net.2e'],
  ['NET', 'tag-net'],
  ['Größe', 'tag-größe'],
  ['CI/CD', 'tag-cicd.2f'],
  ['machine learning', 'tag-machine-learning'],
  ['Machine-Learning', 'tag-machine-learning'],
  ['🌱', 'tag-.1f331'],
])('%s is at #%s', (tag, id) => {
  expect(tagId(tag)).toBe(id);
});
