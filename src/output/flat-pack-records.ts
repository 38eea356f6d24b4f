import type { FlatPackRecord } from '../schema/flat-pack-record.js';
import type { Link } from '../schema/link.js';
import type { PackRecord, PackRecordBase } from '../schema/pack-record.js';
import type { Report } from '../schema/report.js';
import { contextsOf, flatPlaceOf } from './flat-place.js';
import { keyOf, withKeys } from './keys.js';
import { fieldOf, type PackFieldValue } from './pack-cells.js';
import { sectionsOf } from './sections-of.js';

/** The records of packs of a report as flat records, in text order. */
export function flatPackRecordsOf(report: Report, document?: string | number): FlatPackRecord[] {
  const records = report.packRecords ?? [];
  if (records.length === 0) return [];
  const contexts = contextsOf(sectionsOf(report));
  return records.map((record) => {
    const { type, id, start, end, text, sentence, sections, rule, ...fields } = asRecord(record);
    const own = { type, id, start, end, text };
    const place = flatPlaceOf(record, report, contexts);
    if (document === undefined) return { ...own, ...fields, ...place };
    // What fields are called is up to packs: of theirs, links alone hold ids.
    const keyed = Object.keys(fields).map((name) => [name, withLinkKeys(fieldOf(record, name), document)]);
    return {
      document,
      ...{ ...own, id: keyOf(document, id) },
      ...Object.fromEntries(keyed),
      ...withKeys(place, document),
    };
  });
}

function withLinkKeys(value: PackFieldValue, document: string | number): PackFieldValue {
  const keyed = <Value>(one: Value | Link): Value | Link =>
    typeof one === 'object' && one !== null ? withKeys(one, document) : one;
  return Array.isArray(value) ? value.map(keyed) : keyed(value);
}

/** A record with whatever fields it has. */
const asRecord = (record: PackRecordBase): PackRecord => record as PackRecord;
