import { extname, join } from 'node:path';
import { BaogaoError } from '../../error.js';
import { systemMessage } from '../failure.js';
import { EMPTY_ACCOUNT } from './account.js';
import { clearOutput } from './clear-output.js';
import { extracted, extractFiles, type ResultSource } from './extract-files.js';
import type { FolderOptions } from './folder-options.js';
import type { FolderSummary } from './folder-summary.js';
import { lock } from './lock.js';
import { OWN_FOLDER } from './outputs.js';
import { filesOf, type Plan, planRun } from './plan.js';
import { findEarlierRun } from './resume.js';
import type { FolderEntry, SkipReason } from './walk-folder.js';

/**
 * Extracts all documents under a folder, several at the same time, into files of another folder, which is made where it
 * is not there. What is written is in the order of the paths and the same whatever the number of workers. A file that
 * cannot be read is told of in the summary and in `failures.ndjson`; the others go on.
 *
 * A run that was ended, by the signal or by force, is continued by calling this again with the same options: what was
 * written stands as far as the files are still the same (path, size and time of change), and the results too (checksums),
 * and is not done again. Files
 * that were added, changed or taken away since are noticed; from the first of them on, everything is done again.
 *
 * @throws BaogaoError `bad-option`, `folder-unreadable`, `no-documents`, `output-taken` where the output folder holds
 * something else, `output-locked` where another run is writing to it, `output-unwritable`, `output-damaged`,
 * `worker-unavailable`, and as
 * `createParser` does
 */
export async function extractFolder(
  folder: string,
  output: string,
  options: FolderOptions = {},
): Promise<FolderSummary> {
  const began = performance.now();
  const plan = await planRun(folder, output, options);
  const total = await measure(plan);
  return runPlan(plan, (onSkipped) => filesOf(plan, onSkipped), total, extracted(plan), began);
}

/**
 * Carries out a plan: writes the results of all files behind those of an earlier run.
 *
 * @param files all files, in their order
 * @param total what they come to
 * @param began when the run began, as `performance.now` tells it
 */
export async function runPlan(
  plan: Plan,
  files: (onSkipped: (name: string, reason: SkipReason) => void) => AsyncGenerator<FolderEntry>,
  total: { readonly files: number; readonly bytes: number },
  source: ResultSource,
  began: number,
): Promise<FolderSummary> {
  const unlock = await lock(join(plan.output, OWN_FOLDER, 'lock'));
  try {
    if (plan.options.restart) await clearOutput(plan);
    let ignored = 0;
    const kinds = new Map<string, number>();
    const skipped: Partial<Record<Exclude<SkipReason, 'other-kind'>, number>> = {};
    const left = files((name, reason) => {
      if (reason !== 'other-kind') {
        skipped[reason] = (skipped[reason] ?? 0) + 1;
        return;
      }
      ignored += 1;
      const kind = extname(name).toLowerCase();
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    });
    const earlier = await findEarlierRun(plan, left);
    const { account, interrupted } = await extractFiles(plan, earlier, left, total, source);
    const before = earlier?.account ?? EMPTY_ACCOUNT;
    return {
      files: account.files,
      kept: before.files,
      ignored,
      ignoredKinds: Object.fromEntries([...kinds].sort(([a], [b]) => (a < b ? -1 : 1))),
      skipped,
      failed: account.failed,
      failures: account.failures,
      lossy: account.lossy,
      losses: account.losses,
      records: account.records,
      bytes: account.bytes - before.bytes,
      seconds: (performance.now() - began) / 1000,
      interrupted,
    };
  } finally {
    await unlock();
  }
}

/** How many files there are, and their bytes. */
async function measure(plan: Plan): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  try {
    for await (const { size } of filesOf(plan)) {
      files += 1;
      bytes += size;
    }
  } catch (error) {
    const { folder } = plan;
    throw new BaogaoError('folder-unreadable', { folder, problem: systemMessage(error) }, { cause: error });
  }
  if (files === 0) throw new BaogaoError('no-documents', { folder: plan.folder });
  return { files, bytes };
}
