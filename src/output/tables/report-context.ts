import type { FlatPackRecord } from '../../schema/flat-pack-record.js';
import type { FlatRecord, NamedEntity } from '../../schema/flat-record.js';
import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';
import { flatPackRecordsOf } from '../flat-pack-records.js';
import { flatRecordsOf } from '../flat-records.js';
import { keyOf } from '../keys.js';

/** A report and what its rows need of the document around it. */
export interface ReportContext {
  /** Name of the document, different from those of all others. */
  readonly document: string;
  readonly root: Root;
  readonly report: Report;
  /** Its flat records, the report and its sections among them; their ids are keys. */
  readonly records: readonly FlatRecord[];
  /** The flat records of packs; their ids are keys too. */
  readonly packRecords: readonly FlatPackRecord[];
  /** The bodies that organisation records mention, by the keys of these. */
  readonly bodies: ReadonlyMap<string, NamedEntity>;
  /** The key of a node, record or entity among all documents. */
  key(id: string): string;
}

export function createReportContext(document: string, root: Root, report: Report): ReportContext {
  const records = flatRecordsOf(report, document);
  const mentions = records.flatMap((record) =>
    record.type === 'organisation' && record.entity ? [[record.id, record.entity] as const] : [],
  );
  const packRecords = flatPackRecordsOf(report, document);
  const bodies = new Map(mentions);
  return { document, root, report, records, packRecords, bodies, key: (id) => keyOf(document, id) };
}

/** The flat records of one type, in text order. */
export function recordsOf<Type extends FlatRecord['type']>(
  { records }: ReportContext,
  type: Type,
): Extract<FlatRecord, { type: Type }>[] {
  return records.filter((record): record is Extract<FlatRecord, { type: Type }> => record.type === type);
}
