import { ContentError } from '../model/problem.ts';
import { checkFolder } from '../site/check-folder.ts';
import type { Options } from './rolebook.ts';

/** `npm run check`: every problem of every file, or how many pages have none. */
export async function checkCommand({ input }: Options): Promise<void> {
  const { problems, pages, text } = await checkFolder(input);
  if (problems.some(({ advice }) => !advice)) throw new ContentError(problems);
  console.log(problems.length > 0 ? text : `${pages} pages, no problems.`);
}
