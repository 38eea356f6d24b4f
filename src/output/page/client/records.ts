import type { Activity } from '../../../schema/activity.js';
import type { Link } from '../../../schema/link.js';
import type { RecordType } from '../../../schema/record.js';
import type { RecordValue, Review } from '../../../schema/reviewed-record.js';
import type { Leading, PackField, PageFields, PageLink, PagePackRecord } from '../page-data.js';
import { recordFields } from '../record-fields.js';
import { data } from './data.js';
import { type Decisions, decisions } from './decisions.js';
import { sectionAt } from './place.js';

/** What is marked in the text. */
export type MarkedRecord = ShownRecord | ShownPackRecord;

/** A record of a pack: it is as it was read, and nobody judges it. */
export interface ShownPackRecord extends Omit<ShownRecord, 'type' | 'value' | 'review' | 'pack' | 'packFields'> {
  readonly type: string;
  readonly review: null;
  readonly pack: true;
  readonly packFields: readonly PackField[];
}

/** A record as the page shows it now. */
export interface ShownRecord {
  readonly pack: false;
  readonly number: number;
  readonly id: string;
  readonly type: RecordType;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: RecordValue;
  /** What the reader has said of it, or null. */
  readonly review: Review | null;
  /** The innermost section, or -1. */
  readonly section: number;
  /** The rule that made it, or -1. */
  readonly rule: number;
  /** The body that it mentions, or -1. */
  readonly entity: number;
  readonly fields: PageFields;
  readonly packFields: readonly [];
}

/** All records as the reader's decisions leave them. */
interface Snapshot {
  readonly decisions: Decisions;
  readonly byNumber: readonly (MarkedRecord | undefined)[];
  readonly inTextOrder: readonly ShownRecord[];
  /** With those of packs. */
  readonly marked: readonly MarkedRecord[];
}

const { records: packRecords = [] } = data.packs ?? {};

/** Ids by number: those of the page, of packs last, then those that the reader adds. A number once given is given for good. */
const ids: string[] = [...data.records.map(({ value }) => value.id), ...packRecords.map(({ id }) => id)];
const packs = packRecords.map((record, index) => packRecord(record, data.records.length + index));
const numbers = new Map(ids.map((id, number) => [id, number]));

let snapshot: Snapshot | undefined;

/** The record with a number; undefined where there is none, or none any more. */
export const recordAt = (number: number | null | undefined): MarkedRecord | undefined =>
  current().byNumber[number ?? -1];

/** All records in text order, rejected ones too; without those of packs. */
export const allRecords = (): readonly ShownRecord[] => current().inTextOrder;

/** All that is marked, in text order. */
export const markedRecords = (): readonly MarkedRecord[] => current().marked;

/** The number of the record with this id, or null. */
export const numberOf = (id: string): number | null => {
  const number = numbers.get(id);
  return recordAt(number) === undefined ? null : (number ?? null);
};

/** An id for a record that the reader adds. */
export function newId(type: RecordType): string {
  let number = 1;
  while (numbers.has(`${type}-added-${number}`)) number += 1;
  return `${type}-added-${number}`;
}

function current(): Snapshot {
  if (snapshot?.decisions !== decisions.value) snapshot = take(decisions.value);
  return snapshot as Snapshot;
}

function take(made: Decisions): Snapshot {
  for (const id of made.keys()) {
    if (!numbers.has(id)) numbers.set(id, ids.push(id) - 1);
  }
  let activities: Map<string, Leading[]> | undefined;
  const byNumber = ids.map((id, number): MarkedRecord | undefined => {
    const pack = packs[number - data.records.length];
    if (pack !== undefined) return pack;
    const made_ = made.get(id);
    const original = data.records[number];
    const value = made_?.value ?? original?.value;
    if (value === undefined) return undefined;
    const { type, text, start, end } = value;
    const linkTo = (link: Leading): PageLink => {
      const record = link.id === null ? undefined : numbers.get(link.id);
      // A link by id alone is called as its record is.
      const shown = link.text === '' && record !== undefined ? (data.records[record]?.value.text ?? '') : link.text;
      return { text: shown, ...(byNumber[record ?? -1] && { record: record as number }) };
    };
    let fields: PageFields | undefined;
    return {
      ...{ number, id, type, text, start, end, value, review: made_?.review ?? null, pack: false, packFields: [] },
      section: original !== undefined && original.value.start === start ? original.section : sectionAt(start),
      ...{ rule: original?.rule ?? -1, entity: original?.entity ?? -1 },
      get fields() {
        activities ??= activitiesByFiller(byNumber);
        fields ??= recordFields(value, linkTo, activities.get(id) ?? []);
        return fields;
      },
    };
  });
  const marked = byNumber.filter((record) => record !== undefined);
  if (ids.length > data.records.length || made.size > 0) marked.sort((a, b) => a.start - b.start || b.end - a.end);
  const inTextOrder = marked.filter((record) => !record.pack);
  return { decisions: made, byNumber, inTextOrder, marked };
}

function packRecord({ fields, ...record }: PagePackRecord, number: number): ShownPackRecord {
  return { ...record, number, pack: true, review: null, entity: -1, fields: {}, packFields: fields };
}

/** The activities that name a record in one of their roles, by the record's id. */
function activitiesByFiller(records: readonly (MarkedRecord | undefined)[]): Map<string, Leading[]> {
  const found = new Map<string, Leading[]>();
  for (const record of records) {
    if (record === undefined || record.pack || record.value.type !== 'activity' || record.review === 'rejected')
      continue;
    for (const id of new Set(fillersOf(record.value).map((link) => link.id))) {
      if (id !== null) found.set(id, [...(found.get(id) ?? []), { text: record.text, id: record.id }]);
    }
  }
  return found;
}

type Roles = Pick<Activity, 'organisers' | 'participants' | 'dates' | 'places' | 'counts'>;

const fillersOf = ({ organisers, participants, dates, places, counts }: Roles): Link[] =>
  [organisers, participants, dates, places, counts].flat();
