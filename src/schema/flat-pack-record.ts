import type { PackRecord, PackRecordBase } from './pack-record.js';

/** Where a flat record of a pack stands. */
export interface FlatPackPlace {
  /** Id of its report. */
  readonly report: string;
  /** The innermost section around it, with the headings that lead there, outermost first. */
  readonly section: { readonly id: string; readonly path: string[] } | null;
}

/** A record of a pack as a flat record: its own fields, and where it stands. */
export type FlatPackRecord<P extends PackRecordBase = PackRecord> = P extends PackRecordBase
  ? FlatPackPlace & { readonly [Name in keyof P as Exclude<Name, 'sections'>]: P[Name] }
  : never;
