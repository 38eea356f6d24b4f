// What was handed out, how much of it, when and by whom?
//   npx tsx examples/handed-out.ts examples/library.txt
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseReport } from 'baogao';

export interface HandedOut {
  readonly what: string;
  /** As written: 400余份. Empty where the report gives no number. */
  readonly amount: string;
  /** In units, null where the report gives no number. */
  readonly value: number | null;
  /** The days as far as the report tells them, else the words. */
  readonly when: readonly string[];
  readonly byWhom: readonly string[];
  /** Where the report says so. */
  readonly start: number;
}

/** Every delivery of a report, in text order. */
export function handedOut(text: string): HandedOut[] {
  const rows: HandedOut[] = [];
  for (const report of parseReport(text).children) {
    if (report.type !== 'report') continue;
    const byId = new Map(report.records.map((record) => [record.id, record]));
    for (const record of report.records) {
      if (record.type !== 'activity' || record.category !== 'delivery' || !record.object) continue;
      const [amount] = record.counts;
      const count = amount?.id ? byId.get(amount.id) : undefined;
      const when = record.dates.map(({ id, text }) => {
        const date = id === null ? undefined : byId.get(id);
        const days = date?.type === 'date' ? date.resolved : undefined;
        if (!days) return text;
        return days.start === days.end ? days.start : `${days.start}/${days.end}`;
      });
      rows.push({
        what: record.object.text,
        amount: amount?.text ?? '',
        value: count?.type === 'count' ? count.value : null,
        when,
        byWhom: record.organisers.map((organiser) => organiser.text),
        start: record.start,
      });
    }
  }
  return rows;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file = ''] = argv;
  console.table(handedOut(readFileSync(file, 'utf8')));
}
