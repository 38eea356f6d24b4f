import { createLineIndex, type LineIndex } from '../../source/line-index.js';
import type { Block } from '../block.js';
import { lastAtMost } from '../last-at-most.js';
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
  const { text, encoding } = await decodeText(bytes, context);
  let lines: LineIndex | undefined;
  let blocks: Block[] | undefined;
  // A long text has many lines, and most readers look at none of them.
  const allBlocks = (): Block[] => {
    blocks ??= linesOf(text);
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
    diagnostics: [],
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
      return { paragraph: block?.number ?? 0, page: null, line, cell: null, virtual: false };
    },
  };
}

function linesOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const { index: start, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    const end = start + line.length;
    blocks.push({ type: 'paragraph', start, end, number: blocks.length + 1, page: null, marker: null });
  }
  return blocks;
}
