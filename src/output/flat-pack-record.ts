import type { FlatPackRecord } from '../schema/flat-pack-record.js';
import type { PackRecord, PackRecordBase } from '../schema/pack-record.js';
import type { Report } from '../schema/report.js';
import { sectionsOf } from './sections-of.js';

/** The records of packs of a report, flat. */
export function flatPackRecords(report: Report): FlatPackRecord[] {
  const records = report.packRecords ?? [];
  if (records.length === 0) return [];
  const sectionsById = new Map(sectionsOf(report).map((section) => [section.id, section]));
  return records.map((record) => {
    const { type, id, start, end, text, sentence, sections, rule, ...fields } = asRecord(record);
    const innermost = sections.at(-1);
    const path = sections.map((id) => sectionsById.get(id)?.heading ?? '');
    const role = sectionsById.get(sections[0] ?? '')?.role ?? null;
    return {
      ...{ type, id, start, end, text, ...fields },
      section: innermost === undefined ? null : { id: innermost, path, role },
      ...{ sentence: `sentence-${sentence + 1}`, report: report.id },
      rule: `${rule.file}:${rule.line} ${rule.name}`,
    };
  });
}

/** A record with whatever fields it has. */
const asRecord = (record: PackRecordBase): PackRecord => record as PackRecord;
