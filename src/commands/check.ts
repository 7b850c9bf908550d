import { ContentError } from '../model/problem.ts';
import { checkFolder } from '../site/check-folder.ts';
import type { Options } from './rolebook.ts';

/** `npm run check`: every problem of every file, or how many pages have none. */
export async function checkCommand({ input }: Options): Promise<void> {
  const { problems, pages } = await checkFolder(input);
  if (problems.length > 0) throw new ContentError(problems);
  console.log(`${pages} pages, no problems.`);
}
