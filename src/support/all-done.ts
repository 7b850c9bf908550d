/**
 * The results of all tasks, in their order. Unlike `Promise.all` it waits for every one of them also where one fails,
 * and throws the first failure then: none is still at work, in a folder perhaps that is about to be removed.
 */
export async function allDone<T extends readonly Promise<unknown>[]>(
  tasks: readonly [...T],
): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}
