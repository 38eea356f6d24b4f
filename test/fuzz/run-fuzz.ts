import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FuzzTask } from './fuzz-child.js';

/** One input takes milliseconds; one that takes as long as this never ends. */
const HANGS = 20_000;

interface FuzzOutcome {
  readonly inputs: number;
  /** What went wrong, with the input; null if nothing did. */
  readonly failure: string | null;
}

type Message =
  | { readonly type: 'input'; readonly kind: string; readonly input: string }
  | { readonly type: 'failure'; readonly text: string }
  | { readonly type: 'end' };

/** Fuzzes in a process that can be ended, until the task is done, something fails, or the time in milliseconds is up. */
export function runFuzz(task: FuzzTask, time: number): Promise<FuzzOutcome> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./fuzz-child.ts', import.meta.url)), [JSON.stringify(task)], {
      execArgv: ['--import', 'tsx'],
    });
    let inputs = 0;
    let current = 'nothing yet';
    let watch: NodeJS.Timeout | undefined;
    const finish = (failure: string | null): void => {
      clearTimeout(watch);
      clearTimeout(end);
      child.kill('SIGKILL');
      resolve({ inputs, failure: failure && `${failure}\nof ${current}` });
    };
    let end: NodeJS.Timeout | undefined;
    const rewind = (): void => {
      clearTimeout(watch);
      watch = setTimeout(finish, HANGS, 'no result: it hangs');
    };
    child.on('message', (message: Message) => {
      if (message.type === 'end') return finish(null);
      if (message.type === 'failure') return finish(message.text);
      inputs++;
      // Loading takes its time, too.
      end ??= setTimeout(finish, time, null);
      current = `${message.kind} ${message.input}`;
      // A timer for each of thousands of inputs would cost more than they do.
      if (inputs % 50 === 1) rewind();
    });
    child.on('error', (error) => finish(String(error)));
    child.on('exit', (code) => {
      if (code !== 0 && code !== null) finish(`the process ended with ${code}`);
    });
  });
}
