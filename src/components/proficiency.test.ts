import { expect, test } from 'vitest';
import { levelProficiencies } from './proficiency.tsx';

const levels = [
  { id: 'junior', title: 'Junior' },
  { id: 'senior', title: 'Senior' },
  { id: 'staff', title: 'Staff' },
];

test('levels stand in the order of the guide, without those of which nothing is known', () => {
  expect(levelProficiencies({ staff: 5, junior: 2 }, levels)).toEqual([
    { level: 'Junior', proficiency: 2 },
    { level: 'Staff', proficiency: 5 },
  ]);
  expect(levelProficiencies(undefined, levels)).toEqual([]);
});
