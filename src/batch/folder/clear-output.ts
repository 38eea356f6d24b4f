import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { JOURNAL, type JournalHeader, readJournal } from './journal.js';
import { OWN_FOLDER } from './outputs.js';
import type { Plan } from './plan.js';

/** Takes away what this run would write, and what an earlier one has written; nothing else that lies there. */
export async function clearOutput({ output, made }: Plan): Promise<void> {
  const lines = readJournal(join(output, JOURNAL));
  const first = await lines.next();
  await lines.return(undefined);
  const header = first.done ? null : (first.value.line as Partial<JournalHeader>);
  const own = (await readdir(join(output, OWN_FOLDER))).filter((name) => /\.(ndjson\.gz|parquet)$/.test(name));
  // Without the journal, whatever is left would be taken for somebody else's.
  const names = [...own.map((name) => `${OWN_FOLDER}/${name}`), ...made, ...(header?.made ?? []), JOURNAL];
  for (const name of new Set(names)) await rm(join(output, name), { force: true });
}
