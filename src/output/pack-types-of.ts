import type { PackType } from '../schema/pack-type.js';
import type { Report } from '../schema/report.js';
import type { Root } from '../schema/root.js';

/** The types of record that packs brought with them. A report by itself tells nothing of them. */
export const packTypesOf = (node: Root | Report): readonly PackType[] =>
  node.type === 'root' ? (node.packTypes ?? []) : [];
