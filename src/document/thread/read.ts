import { Budget } from '../budget.js';
import type { DocumentFormat } from '../document-format.js';
import { damaged } from '../guarded.js';
import type { ReadContext } from '../read-context.js';
import type { ReadResult } from '../read-result.js';
import type { ReadAnswer, ReadRequest } from './messages.js';

type Reader = (bytes: Uint8Array, context: ReadContext) => Promise<ReadResult>;

/** The readers, each loaded with its libraries when the first file of its format comes. */
const READERS: Readonly<Record<Exclude<DocumentFormat, 'txt'>, () => Promise<Reader>>> = {
  md: async () => (await import('../md/read-md.js')).readMd,
  html: async () => (await import('../html/read-html.js')).readHtml,
  docx: async () => (await import('../docx/read-docx.js')).readDocx,
  doc: async () => (await import('../doc/read-doc.js')).readDoc,
  mht: async () => (await import('../mht/read-mht.js')).readMht,
  odt: async () => (await import('../odt/read-odt.js')).readOdt,
  rtf: async () => (await import('../rtf/read-rtf.js')).readRtf,
  pdf: async () => (await import('../pdf/read-pdf.js')).readPdf,
};

/** Reads a file; whatever is thrown is an answer too. */
export async function read({ format, bytes, ...request }: ReadRequest): Promise<ReadAnswer> {
  const { label, limits } = request;
  try {
    if (format === 'txt') throw new Error('plain text needs no thread');
    const reader = await READERS[format]();
    const result = await reader(bytes, { ...request, budget: new Budget(label, limits) });
    checkSize(result, new Budget(label, limits));
    return { result };
  } catch (error) {
    const { code, data } = damaged(label, format, error);
    return { code, data };
  }
}

/** @throws BaogaoError `too-many-blocks`, `too-many-characters` */
function checkSize({ blocks }: ReadResult, budget: Budget): void {
  for (const block of blocks) {
    if (block.type === 'table') for (const row of block.rows) for (const { text } of row) budget.block(text.length);
    else budget.block(block.text.length);
  }
}
