import type { PackRecord, PackRecordBase } from './pack-record.js';
import type { SectionRole } from './section-role.js';

/** Where a flat record of a pack stands. */
export interface FlatPackPlace {
  /** Id of its report. */
  readonly report: string;
  /** The innermost section around it, with the headings that lead there, outermost first, and what the outermost is about. */
  readonly section: { readonly id: string; readonly path: string[]; readonly role: SectionRole | null } | null;
  /** The sentence in which it begins: `sentence-1` is the first of the root's `sentences`. */
  readonly sentence: string;
  /** The grammar rule that made it: file, line and name. */
  readonly rule: string;
}

/** A record of a pack as a flat record: its own fields, and where it stands. */
export type FlatPackRecord<P extends PackRecordBase = PackRecord> = P extends PackRecordBase
  ? FlatPackPlace & { readonly [Name in keyof P as Exclude<Name, 'sections' | 'sentence' | 'rule'>]: P[Name] }
  : never;
