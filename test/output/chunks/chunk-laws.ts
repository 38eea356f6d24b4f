import { expect } from 'vitest';
import type { Chunk, Leaf, Report, Root, Section, TableNode, TableRowNode } from '../../../src/index.js';

type Node =
  | Root
  | Root['children'][number]
  | Section['children'][number]
  | TableNode['children'][number]
  | TableRowNode['children'][number];

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

const isLeaf = (node: Node): node is Leaf => 'value' in node;

/** Checks what holds for the chunks of any text. */
export function expectLawful(text: string, root: Root, chunks: readonly Chunk[], maxLength: number): void {
  const reports = root.children.filter((child): child is Report => child.type === 'report');
  expect(chunks.map(({ id }) => id)).toEqual(chunks.map((_, index) => `chunk-${index + 1}`));

  // Each is what its spans say, has no blanks at its ends, and is not too long.
  for (const { text: own, spans } of chunks) {
    expect(own).toBe(spans.map(({ start, end }) => text.slice(start, end)).join(''));
    expect(own).toBe(own.trim());
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThanOrEqual(maxLength);
  }

  // Nothing is lost, and nothing is there twice.
  const chunkAt = new Int32Array(text.length).fill(-1);
  const twice: number[] = [];
  const lost: number[] = [];
  const unwanted: number[] = [];
  chunks.forEach(({ spans }, index) => {
    for (const { start, end } of spans) {
      for (let offset = start; offset < end; offset++) {
        if (chunkAt[offset] !== -1) twice.push(offset);
        chunkAt[offset] = index;
      }
    }
  });
  for (const report of reports) {
    for (const leaf of nodesOf(report)) {
      if (!isLeaf(leaf)) continue;
      for (let offset = leaf.position.start.offset; offset < leaf.position.end.offset; offset++) {
        const isIn = chunkAt[offset] !== -1;
        if (isIn && leaf.type === 'furniture') unwanted.push(offset);
        if (!isIn && leaf.type !== 'furniture' && (text[offset] ?? '').trim() !== '') lost.push(offset);
      }
    }
  }
  expect({ twice, lost, unwanted }).toEqual({ twice: [], lost: [], unwanted: [] });
  const used = chunkAt.filter((index) => index >= 0);
  expect([...used]).toEqual([...used].sort((a, b) => a - b));

  // Sentences are whole unless they are too long.
  const chunksOf = (start: number, end: number): number[] => [
    ...new Set(chunkAt.slice(start, end).filter((index) => index >= 0)),
  ];
  for (const { start, end, text: sentence } of root.sentences) {
    if (sentence.length <= maxLength) expect(chunksOf(start, end).length, sentence).toBeLessThanOrEqual(1);
  }

  // Every record stands in the chunk in which it begins.
  const listed = chunks.flatMap(({ records }, index) => records.map(({ id }) => [id, index]));
  const records = reports.flatMap((report) => report.records);
  expect(listed).toEqual(records.map(({ id, start }) => [id, chunkAt[start]]));

  // The path is that of the sections which hold all of it but the headings with which it begins.
  const sections = new Map<string, Section>();
  for (const node of nodesOf(root)) if (node.type === 'section') sections.set(node.id, node);
  for (const { sections: ids, path, spans } of chunks) {
    const around = ids.map((id) => sections.get(id));
    expect(around.map((section) => section?.heading)).toEqual(path);
    expect(around.map((section) => section?.level)).toEqual(ids.map((_, index) => index + 1));
    for (const section of around) {
      const { start, end } = section?.position ?? reports[0]?.position ?? root.position;
      expect(spans.at(-1)?.end).toBeLessThanOrEqual(end.offset);
      expect(spans.at(-1)?.end).toBeGreaterThan(start.offset);
    }
  }
}
