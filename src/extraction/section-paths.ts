import { innerSections } from '../structure/inner-sections.js';
import { nodeIds } from '../structure/node-ids.js';
import type { ReportNode, RootNode, SectionNode, StructureNode } from '../structure/structure.js';
import { indexAt } from './sentence-index.js';

/** Tells the ids of the sections around a source offset, outermost first. */
export type SectionPaths = (offset: number) => readonly string[];

/** Walks the tree once; a question then costs the logarithm of the number of sections. */
export function createSectionPaths(root: RootNode): SectionPaths {
  const ids = nodeIds(root);
  /** From each `start` on, until the next one, the path holds. */
  const steps: { start: number; end: number; path: readonly string[] }[] = [];
  const pending: ({ node: StructureNode; path: readonly string[] } | { end: number; path: readonly string[] })[] = [
    { node: root, path: [] },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!('node' in next)) {
      steps.push({ start: next.end, end: next.end, path: next.path });
      continue;
    }
    const { node, path } = next;
    const inner = node.type === 'section' ? [...path, ids.get(node as ReportNode | SectionNode) ?? ''] : path;
    if (node.type === 'section') {
      steps.push({ start: node.start, end: node.start, path: inner });
      pending.push({ end: node.end, path });
    }
    for (const child of innerNodes(node).reverse()) pending.push({ node: child, path: inner });
  }
  return (offset) => steps[indexAt(steps, offset)]?.path ?? [];
}

/** The reports and sections right inside a node. */
function innerNodes(node: StructureNode): StructureNode[] {
  if (node.type === 'root') return node.children.filter(({ type }) => type === 'report');
  return node.type === 'report' || node.type === 'section' ? innerSections(node) : [];
}
