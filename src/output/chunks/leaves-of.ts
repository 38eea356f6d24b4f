import type { Leaf } from '../../schema/leaf.js';
import type { Report } from '../../schema/report.js';
import type { Heading, Paragraph, Section, TableCellNode, TableNode, TableRowNode } from '../../schema/section.js';

/** The leaves of a node in text order. */
export function leavesOf(inside: Report | TableCellNode): Leaf[] {
  const leaves: Leaf[] = [];
  const pending: (Report | Section | Heading | Paragraph | TableNode | TableRowNode | TableCellNode | Leaf)[] = [
    inside,
  ];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!('children' in node)) {
      leaves.push(node);
      continue;
    }
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) pending.push(child);
    }
  }
  return leaves;
}
