import { BaogaoError } from '../../error.js';
import { CMAP_FOLDER } from '../cmap-folder.js';
import { damaged } from '../guarded.js';
import type { ReadContext } from '../read-context.js';
import type { ReadResult } from '../read-result.js';
import { checkStreams } from './check-streams.js';
import { drawnLines } from './drawn-lines.js';
import { addTransferToFixedLength } from './fixed-length.js';
import { linesOf, type Piece, readPieces } from './page-lines.js';
import { isRuled, type PagePart, partsOf } from './page-parts.js';
import { PageRemarks } from './page-remarks.js';
import { joinParagraphs } from './paragraphs.js';

/** The end of every PDF, which some programs write more behind. */
const END_MARK = '%%EOF';
const TAIL = 4096;

/** PDF with a text layer: paragraphs put together from lines, page headers and numbers told apart. */
export async function readPdf(bytes: Uint8Array, context: ReadContext): Promise<ReadResult> {
  const { label: name, limits } = context;
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-TAIL);
  if (!tail.includes(END_MARK)) throw new BaogaoError('file-truncated', { name });
  checkStreams(bytes, context);
  addTransferToFixedLength();
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument, OPS, VerbosityLevel } = await getResolvedPDFJS();
  const loading = getDocument({
    // The library takes the bytes over and leaves none to the caller.
    data: Uint8Array.from(bytes),
    cMapUrl: CMAP_FOLDER,
    cMapPacked: true,
    ...(context.password !== undefined && { password: context.password }),
    // Pictures are not looked at.
    maxImageSize: 1,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const file = await loading.promise;
    if (file.numPages > limits.pages) throw new BaogaoError('too-many-pages', { name, limit: limits.pages });
    const pages: PagePart[][] = [];
    const remarks = new PageRemarks();
    let length = 0;
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const pieces = readPieces(await itemsOf(page, context));
      remarks.page(number, page.rotate, pieces);
      const goesOn = pages.at(-1)?.some(isRuled) ?? false;
      const drawn = goesOn || mayHoldTable(pieces, number) ? drawnLines(await page.getOperatorList(), OPS) : [];
      page.cleanup();
      pages.push(partsOf(pieces, drawn, number));
      for (const { text } of pieces) length += text.length;
      if (length > limits.unpackedBytes) {
        throw new BaogaoError('unpacked-too-large', { name, limit: limits.unpackedBytes });
      }
    }
    if (length === 0) throw new BaogaoError('no-text-layer', { name });
    return { blocks: joinParagraphs(pages), diagnostics: remarks.diagnostics() };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new BaogaoError(
        context.password === undefined ? 'file-encrypted' : 'password-wrong',
        { name },
        { cause: error },
      );
    }
    throw damaged(name, 'pdf', error);
  } finally {
    await loading.destroy();
  }
}

/** True if a line of the page has cells; how the others are drawn need not be asked. */
const mayHoldTable = (pieces: readonly Piece[], page: number): boolean =>
  linesOf(pieces, page, 1).some(({ cells }) => cells.length > 1);

/** No page that people read has more pieces of text: what draws its parts again and again is stopped. */
const MOST_PIECES = 100_000;

/** What is asked of a page; the library does not name its type. */
interface Page {
  streamTextContent(): ReadableStream<{ readonly items: readonly unknown[] }>;
}

/** @throws BaogaoError `too-many-blocks` */
async function itemsOf(page: Page, { label: name }: ReadContext): Promise<unknown[]> {
  const items: unknown[] = [];
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    for (const item of value.items) items.push(item);
    if (items.length > MOST_PIECES) throw new BaogaoError('too-many-blocks', { name, limit: MOST_PIECES });
  }
}
