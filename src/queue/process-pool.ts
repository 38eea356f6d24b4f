import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BaogaoError } from '../error.js';
import type { ProcessResult, ProcessTask } from './document-process.js';

/** That a process ended, by itself or by force, while it was at a document. */
export class ProcessDeath extends Error {
  override readonly name = 'ProcessDeath';
}

/** Processes that are each at one document: what one of them does not survive is known exactly. */
export interface ProcessPool {
  /**
   * @throws ProcessDeath
   * @throws BaogaoError `time-exceeded`
   */
  run(task: ProcessTask): Promise<ProcessResult>;
  /** Ends the processes. */
  close(): void;
}

export interface ProcessSettings {
  /** Memory in MiB that JavaScript may take; null for Node's own limit. */
  readonly memory: number | null;
  /** Milliseconds for a document. */
  readonly timeout: number;
}

export async function openProcessPool({ memory, timeout }: ProcessSettings): Promise<ProcessPool> {
  const module = await processModule();
  const all = new Set<ChildProcess>();
  const idle: ChildProcess[] = [];

  function start(): ChildProcess {
    const child = fork(module, {
      serialization: 'advanced',
      execArgv: memory === null ? [] : [`--max-old-space-size=${memory}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    all.add(child);
    child.once('exit', () => {
      all.delete(child);
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1);
    });
    return child;
  }

  return {
    async run(task) {
      const child = idle.pop() ?? start();
      const result = await ask(child, task, timeout);
      idle.push(child);
      return result;
    },
    close() {
      for (const child of all) child.kill('SIGKILL');
    },
  };
}

/** Asks a process, and ends it where it takes too long. */
function ask(child: ChildProcess, task: ProcessTask, timeout: number): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeout);
    const settle = (): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
    };
    const onMessage = (result: ProcessResult): void => {
      settle();
      resolve(result);
    };
    const onEnd = (code: number | Error | null, signal?: string | null): void => {
      settle();
      const { name } = task;
      const how = code instanceof Error ? code.message : (signal ?? `exit code ${code}`);
      reject(late ? new BaogaoError('time-exceeded', { name, limit: timeout }) : new ProcessDeath(how));
    };
    child.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
    child.send(task, (error) => {
      if (error) onEnd(error);
    });
  });
}

/** The module that processes run: beside the folder of this one in the bundle, and made first where there is no bundle. */
async function processModule(): Promise<string> {
  if (!import.meta.url.endsWith('.ts')) return fileURLToPath(new URL('../document-process.js', import.meta.url));
  const builder = new URL('../build/source-worker.ts', import.meta.url).href;
  return (await import(builder)).buildSourceProcess();
}
