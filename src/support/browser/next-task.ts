/**
 * Ends the task that runs: the browser may paint and answer the reader before the work goes on. Work that a slow phone
 * needs more than 50 ms for is done in several tasks.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
