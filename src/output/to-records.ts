import type { FlatPackRecord } from '../schema/flat-pack-record.js';
import type { FlatRecord } from '../schema/flat-record.js';
import type { GuideRecord } from '../schema/guide-record.js';
import type { PackRecordBase } from '../schema/pack-record.js';
import type { PackReport, PackRoot } from '../schema/pack-tree.js';
import type { Report } from '../schema/report.js';
import type { Root } from '../schema/root.js';
import { flatPackRecordsOf } from './flat-pack-records.js';
import { flatRecordsOf } from './flat-records.js';
import { guideRecordsOf } from './guide-records.js';
import { reportsOf } from './reports-of.js';

/** Records that begin at the same place come in this order. */
const TYPE_ORDER: readonly string[] = ['report', 'section', 'count', 'date', 'organisation', 'activity', 'comparison'];

/** What `toRecords` takes; everything may be left out. */
export interface RecordOptions {
  /**
   * `full`: with ids and all that they lead to; `guide`: the fields of the definition of records and no others, roles as
   * bare texts, such as annotated files have. Default `full`.
   */
  readonly flavour?: 'full' | 'guide';
  /** Name of the document: records then have it, and their ids begin with it as those of tables do. */
  readonly document?: string | number;
}

/**
 * The records of a text, flat and in text order: one plain object each, fit for one line of JSON. What each field means
 * is told by `flatRecordSchema`. An excerpt, which is only a part of a report, gives no record of type `report`. The
 * records of packs are among them (`flatPackRecordSchema`), save where the guide's fields are wanted: it knows none.
 */
export function toRecords(node: Root | Report, options: RecordOptions & { readonly flavour: 'guide' }): GuideRecord[];
export function toRecords<P extends PackRecordBase>(
  node: PackRoot<P> | PackReport<P>,
  options?: RecordOptions & { readonly flavour?: 'full' },
): (FlatRecord | FlatPackRecord<P>)[];
export function toRecords(node: Root | Report, options?: RecordOptions & { readonly flavour?: 'full' }): FlatRecord[];
export function toRecords(node: Root | Report, { flavour, document }: RecordOptions = {}): object[] {
  const reports = reportsOf(node);
  if (flavour === 'guide') return reports.flatMap(guideRecordsOf).sort(inTextOrder);
  const records = reports.flatMap((report): (FlatRecord | FlatPackRecord)[] => [
    ...flatRecordsOf(report, document).filter((record) => !(record.type === 'report' && record.excerpt)),
    ...flatPackRecordsOf(report, document),
  ]);
  return records.sort(inTextOrder);
}

interface Placed {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

function inTextOrder(a: Placed, b: Placed): number {
  return a.start - b.start || rankOf(a) - rankOf(b) || a.end - b.end;
}

/** Records of packs stand behind ours. */
function rankOf({ type }: Placed): number {
  const rank = TYPE_ORDER.indexOf(type);
  return rank < 0 ? TYPE_ORDER.length : rank;
}
