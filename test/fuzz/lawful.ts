import assert from 'node:assert/strict';
import { type Parser, type Root, rootSchema } from '../../src/index.js';
import { createSource } from '../../src/source/source-text.js';
import { type Evidence, NO_EVIDENCE } from '../../src/structure/evidence.js';
import { parseStructure } from '../../src/structure/parse-structure.js';
import type { StructureNode } from '../../src/structure/structure.js';

/** No text has more levels than there are styles of markers. */
const MOST_LEVELS = 16;

/** Checks what holds of the tree of every text: all of it in leaves, once, in order, and headings that hold theirs. */
export function checkStructure(text: string, evidence: Evidence = NO_EVIDENCE): void {
  const { root } = parseStructure(createSource(text), evidence);
  assert.deepEqual([root.start, root.end], [0, text.length], 'the root is the text');
  checkNode(root, 0);
}

function checkNode(node: StructureNode, level: number): void {
  if (!('children' in node)) {
    assert.ok(node.end > node.start, 'no leaf is empty');
    return;
  }
  if (node.type === 'section') {
    assert.equal(node.level, level, 'levels grow by one');
    const [heading] = node.children;
    assert.equal(heading?.type, 'heading', 'a section begins with its heading');
    if (node.marker !== null || node.heading !== '') {
      assert.ok(
        heading !== undefined && 'children' in heading && heading.children.length > 0,
        'a heading has its leaf',
      );
    }
  }
  assert.ok(level <= MOST_LEVELS, 'not too deep');
  let at = node.start;
  for (const child of node.children) {
    assert.equal(child.start, at, `children of ${node.type} follow one another`);
    assert.ok(child.end >= child.start, 'nothing ends before it begins');
    at = child.end;
    checkNode(child, child.type === 'section' ? level + 1 : level);
  }
  assert.equal(at, node.end, `children fill ${node.type}`);
}

/** Checks what holds of everything that is extracted from a text. */
export function checkReport(parser: Parser, text: string): void {
  const root: Root = parser.parse(text);
  assert.equal(rootSchema.safeParse(root).error, undefined, 'the schema accepts it');
  assert.equal(JSON.stringify(JSON.parse(JSON.stringify(root))), JSON.stringify(root), 'it survives JSON');
  for (const node of root.children) {
    if (node.type !== 'report') continue;
    for (const record of node.records) {
      assert.equal(record.text, text.slice(record.start, record.end), 'a record stands at its span');
      assert.notEqual(record.text, '', 'no record is empty');
    }
  }
}
