import type { DraftDiagnostic } from '../compose-document.js';
import type { Piece } from './page-lines.js';

/** A page with a greater share of characters that have no meaning is written in a font that does not tell them. */
const MOST_UNKNOWN = 0.2;
/** So many pages are named. */
const MOST_NAMED = 10;

/** What a reader should know of the pages whose text is not, or perhaps not rightly, read. */
export class PageRemarks {
  private readonly empty: number[] = [];
  private readonly unknown: number[] = [];
  private readonly rotated: number[] = [];

  page(number: number, rotation: number, pieces: readonly Piece[]): void {
    const text = pieces.map((piece) => piece.text).join('');
    if (text === '') this.empty.push(number);
    else if ((text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0) > MOST_UNKNOWN * text.length)
      this.unknown.push(number);
    if (rotation % 360 !== 0) this.rotated.push(number);
  }

  diagnostics(): DraftDiagnostic[] {
    return [
      ...remark(
        'page-without-text',
        'has no text but perhaps a picture of one; recognise its characters (OCR)',
        this.empty,
      ),
      ...remark('font-without-unicode', 'is written in a font that does not tell its characters', this.unknown),
      ...remark('rotated-page', 'is rotated, and its lines may be in another order', this.rotated),
    ];
  }
}

function remark(code: string, what: string, pages: readonly number[]): DraftDiagnostic[] {
  if (pages.length === 0) return [];
  const named = pages.slice(0, MOST_NAMED).join(', ');
  const more = pages.length > MOST_NAMED ? ` and ${pages.length - MOST_NAMED} more` : '';
  return [{ code, message: `page ${named}${more} ${what}` }];
}
