import type { Leaf } from '../schema/leaf.js';
import type { Report } from '../schema/report.js';
import type { Root } from '../schema/root.js';

/** The whole text that a root, or a report of it, was made from: its leaves, one after the other. */
export function textOf(root: Root | Report): string {
  const parts: string[] = [];
  const pending: (Root | Report | Root['children'][number] | Leaf)[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ('value' in node) {
      parts.push(node.value);
      continue;
    }
    for (let index = node.children.length - 1; index >= 0; index--) pending.push(node.children[index] as Leaf);
  }
  return parts.join('');
}
