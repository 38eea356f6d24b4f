import type { Report } from '../schema/report.js';
import type { Root } from '../schema/root.js';

/** The reports of a root in text order; a report by itself is the only one. */
export function reportsOf(node: Root | Report): Report[] {
  return node.type === 'report' ? [node] : node.children.filter((child) => child.type === 'report');
}
