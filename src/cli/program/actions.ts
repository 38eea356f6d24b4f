import type { CommandName } from '../command-table/commands.js';
import type { ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal/terminal.js';

/** What a command may ask of the command line around it. */
export interface Context {
  readonly io: Terminal;
  /** Ends the command as wrong use, with a message. */
  refuse(problem: string): never;
}

/** The arguments of a command, its options, and what is around it. */
type Action = (...given: never[]) => Promise<ExitCode>;

/** What does each command. Modules are loaded where they are needed: help and completion need none, few need all. */
const ACTIONS: Readonly<Record<CommandName, () => Promise<Action>>> = {
  extract: async () => (await import('../extract-any.js')).extractAny,
  view: async () => (await import('../view.js')).view,
  review: async () => (await import('../review.js')).reviewFile,
  audit: async () => (await import('../audit.js')).auditFiles,
  account: async () => (await import('../account.js')).accountFile,
  compare: async () => (await import('../compare.js')).compareFiles,
  explain: async () => (await import('../explain.js')).explainFile,
  pipe: async () => (await import('../pipe.js')).pipe,
  check: async () => (await import('../check.js')).check,
  'pack test': async () => (await import('../pack-test.js')).packTest,
  completion: async () => (await import('../completion/completion.js')).completion,
  serve: async () => (await import('../serve.js')).serve,
  mcp: async () => (await import('../mcp.js')).mcp,
  submit: async () => (await import('../job.js')).submit,
  worker: async () => (await import('../worker.js')).worker,
  status: async () => (await import('../job.js')).status,
  collect: async () => (await import('../job.js')).collectResults,
};

/** Does a command with what Commander has read; the table of commands says that this is what it takes. */
export async function act(name: CommandName, given: readonly unknown[], context: Context): Promise<ExitCode> {
  const action = (await ACTIONS[name]()) as (...given: unknown[]) => Promise<ExitCode>;
  return action(...given, context);
}
