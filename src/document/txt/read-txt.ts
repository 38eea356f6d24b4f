import { createLineIndex, type LineIndex } from '../../source/line-index.js';
import type { Block } from '../block.js';
import { cellAt } from '../compose-document.js';
import { lastAtMost } from '../last-at-most.js';
import { findPipeTables } from '../pipe-tables.js';
import type { ReadContext } from '../read-context.js';
import type { SourceDocument } from '../source-document.js';
import { decodeText } from './decode-text.js';

/**
 * Plain text: the document's text is the file's, character by character, without a byte order mark. Each line that
 * holds something is a paragraph.
 */
export async function readTxt(
  bytes: Uint8Array,
  name: string | null,
  context: Pick<ReadContext, 'label' | 'encoding'>,
): Promise<SourceDocument> {
  const { text, encoding, diagnostics = [] } = await decodeText(bytes, context);
  let lines: LineIndex | undefined;
  let blocks: Block[] | undefined;
  // A long text has many lines, and most readers look at none of them.
  const allBlocks = (): Block[] => {
    blocks ??= blocksOf(text);
    return blocks;
  };
  return {
    name,
    format: 'txt',
    encoding,
    text,
    get blocks() {
      return allBlocks();
    },
    diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, start: 0, end: text.length })),
    place(offset) {
      lines ??= createLineIndex(text);
      const { line } = lines.point(offset);
      const all = allBlocks();
      const block =
        all[
          Math.max(
            lastAtMost(all, ({ start }) => start, offset),
            0,
          )
        ];
      const cell = block?.type === 'table' ? cellAt(block.rows, offset) : null;
      return { paragraph: block?.number ?? 0, page: null, line, cell, virtual: false };
    },
  };
}

/** Lines, and tables of lines. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const tables = findPipeTables(text);
  let next = 0;
  for (const { index: start, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    const end = start + line.length;
    while ((tables[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const table = tables[next];
    if (table === undefined || table.start >= end) {
      blocks.push({ type: 'paragraph', start, end, number: blocks.length + 1, page: null, marker: null });
    } else if (table.start >= start) blocks.push({ ...table, number: blocks.length + 1 });
  }
  return blocks;
}
