import type { LeafNode, Structure, StructureNode } from './structure.js';

/** The leaves of a structure in text order; their spans make up the whole source. */
export function leaves({ root }: Structure): Generator<LeafNode> {
  return leavesOf(root);
}

/** The leaves under a node in text order. The depth is bounded by the number of marker styles. */
export function* leavesOf(node: StructureNode): Generator<LeafNode> {
  if (!('children' in node)) {
    yield node;
    return;
  }
  for (const child of node.children) yield* leavesOf(child);
}
