import type { Shell } from '../command-table/choices.js';
import { EXIT_CODE, type ExitCode } from '../exit-code.js';
import type { Context } from '../program/actions.js';
import { bashScript } from './bash.js';
import { completedCommands, completedGlobals, completedGroups } from './completed-command.js';
import { fishScript } from './fish.js';
import { zshScript } from './zsh.js';

/** Prints what makes a shell complete the commands, options and values that the table of commands has. */
export async function completion(shell: Shell, _options: object, { io }: Context): Promise<ExitCode> {
  const { message } = io;
  const commands = completedCommands(message);
  const globals = completedGlobals(message);
  const groups = completedGroups(message);
  const scripts: Readonly<Record<Shell, () => string>> = {
    bash: () => bashScript(commands, globals),
    zsh: () => zshScript(commands, globals, groups),
    fish: () => fishScript(commands, globals, groups),
  };
  io.stdout.write(scripts[shell]());
  return EXIT_CODE.done;
}
