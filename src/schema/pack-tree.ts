import type { Leaf } from './leaf.js';
import type { PackRecord, PackRecordBase } from './pack-record.js';
import type { PackType } from './pack-type.js';
import type { Report } from './report.js';
import type { Root } from './root.js';

/** A report that was read with packs. */
export type PackReport<P extends PackRecordBase = PackRecord> = Omit<Report, 'packRecords'> & {
  /** The records of packs in text order. */
  packRecords: P[];
};

/** A root that was read with packs; it may stand wherever a root may. */
export type PackRoot<P extends PackRecordBase = PackRecord> = Omit<Root, 'children' | 'packTypes'> & {
  children: (PackReport<P> | Leaf)[];
  /** The types of record that the packs have. */
  packTypes: PackType[];
};
