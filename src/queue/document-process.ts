import { parseContent } from '../batch/documents/parse-content.js';
import { toldFailure } from '../batch/documents/told-failure.js';
import { createWorkerParser } from '../batch/pool/worker-parser.js';
import type { Parser } from '../parser.js';
import type { JobSettings } from './job-settings.js';
import { encodeResult, type StoredResult } from './stored-result.js';

/** What a process is asked: one document at a time. */
export interface ProcessTask {
  readonly content: Uint8Array;
  readonly name: string;
  /** The settings and the hash of them. */
  readonly settings: JobSettings;
  readonly settingsHash: string;
}

/** What it answers. */
export interface ProcessResult {
  readonly bytes: Uint8Array;
  readonly failed: boolean;
}

/** What a worker's processes run. */
let current: { readonly hash: string; readonly parser: Parser } | undefined;

function parserFor({ settings, settingsHash }: ProcessTask): Parser {
  if (current?.hash !== settingsHash) {
    current = { hash: settingsHash, parser: createWorkerParser(settings.parser) };
  }
  return current.parser;
}

async function answer(task: ProcessTask): Promise<ProcessResult> {
  const { content, name, settings } = task;
  let result: StoredResult;
  try {
    const { root } = await parseContent(content, parserFor(task), { reading: { ...settings.reading, name } });
    result = { root };
  } catch (error) {
    result = { failure: toldFailure(error) };
  }
  return { bytes: encodeResult(result), failed: 'failure' in result };
}

process.on('message', (task: ProcessTask) => {
  answer(task).then((result) => process.send?.(result));
});
// The worker was ended: nobody waits for an answer.
process.on('disconnect', () => process.exit());
// Ctrl-C reaches all processes of a terminal; the worker waits for what is under way.
process.on('SIGINT', () => {});
