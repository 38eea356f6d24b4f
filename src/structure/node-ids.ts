import type { ReportNode, RootNode, SectionNode, StructureNode } from './structure.js';

/** The ids of all reports and sections, each type numbered from 1 in text order: `report-1`, `section-1`… */
export function nodeIds(root: RootNode): ReadonlyMap<ReportNode | SectionNode, string> {
  const ids = new Map<ReportNode | SectionNode, string>();
  const numbers = { report: 0, section: 0 };
  // Without recursion: the text decides how deep its sections are.
  const pending: StructureNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'report' || node.type === 'section') {
      numbers[node.type] += 1;
      ids.set(node, `${node.type}-${numbers[node.type]}`);
    }
    if (!('children' in node)) continue;
    for (const child of [...node.children].reverse()) pending.push(child);
  }
  return ids;
}
