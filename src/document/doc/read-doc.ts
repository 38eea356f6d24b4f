import { BaogaoError } from '../../error.js';
import type { FurnitureRole } from '../block.js';
import type { DraftBlock } from '../compose-document.js';
import { damaged } from '../guarded.js';
import type { ReadContext } from '../read-context.js';
import type { ReadResult } from '../read-result.js';
import { type FoundCell, tableDrafts } from '../table-drafts.js';
import { extractInWorker } from './extract-in-worker.js';
import { readFileInformation } from './file-information.js';

/** Word's old binary format: the text, with tables and notes. Automatic numbers and the styles of headings are lost. */
export async function readDoc(bytes: Uint8Array, context: ReadContext): Promise<ReadResult> {
  const { label: name } = context;
  const information = readFileInformation(bytes);
  if (information === null) {
    throw new BaogaoError('format-mismatch', {
      name,
      expected: 'doc',
      found: 'another file of an old Office',
      advice: 'save it as docx',
    });
  }
  if (information.encrypted) throw new BaogaoError('file-encrypted', { name });
  try {
    const { body, footnotes, endnotes, headers, footers } = await extractInWorker(bytes);
    const blocks = [
      ...bodyBlocks(body),
      ...furniture('footnote', footnotes),
      ...furniture('endnote', endnotes),
      ...furniture('header', headers),
      ...furniture('footer', footers),
    ];
    const diagnostics = information.hasLists ? [NUMBERS_LOST] : [];
    return { blocks, diagnostics };
  } catch (error) {
    const { data, cause } = damaged(name, 'doc', error);
    throw new BaogaoError('file-damaged', { ...data, problem: `${data.problem}; save it as docx` }, { cause });
  }
}

const NUMBERS_LOST = {
  code: 'numbers-lost',
  message: 'the automatic numbers of the old Word format are not read; save the file as docx to keep them',
};

/** Rows end with a tab, and cells before it are separated by tabs; everything else is a paragraph. */
function bodyBlocks(body: string): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let rows: FoundCell[][] = [];
  const endTable = (): void => {
    blocks.push(...tableDrafts(rows));
    rows = [];
  };
  for (const line of body.split('\n')) {
    if (line.length > 1 && line.endsWith('\t')) {
      const cells = line.slice(0, -1).split('\t');
      rows.push(cells.map((text) => ({ blocks: [{ type: 'paragraph', text }] })));
      continue;
    }
    endTable();
    blocks.push({ type: 'paragraph', text: line });
  }
  endTable();
  return blocks;
}

function furniture(role: FurnitureRole, text: string): DraftBlock[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => ({ type: 'furniture', role, text: line }));
}
