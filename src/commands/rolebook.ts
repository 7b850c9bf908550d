import { report } from '../checks/index.ts';
import { ContentError } from '../model/problem.ts';
import { UsageError } from '../site/output-folder.ts';
import { commandOf, HELP } from './arguments.ts';

async function run(args: readonly string[]): Promise<void> {
  const command = commandOf(args);
  if (!command) {
    console.log(HELP);
    return;
  }
  const { name, words, options } = command;
  switch (name) {
    case 'build':
      return (await import('./build.ts')).buildCommand(options);
    case 'serve':
      return (await import('./serve.ts')).serveCommand(options);
    case 'check':
      return (await import('./check.ts')).checkCommand(options);
    case 'fix':
      return (await import('./fix/index.ts')).fixCommand(options);
    case 'import':
      return (await import('./import.ts')).importCommand(words, options);
    case 'new':
      return (await import('./new/index.ts')).newCommand(words, options);
    case 'import-pay':
      return (await import('./import-pay.ts')).importPayCommand(words, options);
    case 'schemas':
      return (await import('./schemas.ts')).schemasCommand();
    default:
      name satisfies never;
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = 1;
  if (error instanceof ContentError) console.error(report(error.problems));
  else if (error instanceof UsageError) console.error(error.message);
  // Anything else is a mistake in our code: whoever mends it needs the stack.
  else console.error(error);
});
