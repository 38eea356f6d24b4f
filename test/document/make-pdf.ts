import { zlibSync } from 'fflate';
import { encode } from './encode.js';

/** A line of a page: where it begins, in points from the lower left corner, and its text. */
export interface PdfLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Points; 12 if left out. */
  readonly size?: number;
}

/** A line that is drawn, from one point to another. */
export type PdfRule = readonly [x: number, y: number, toX: number, toY: number];

export interface PdfSettings {
  /** What is drawn on each page. */
  readonly rules?: readonly (readonly PdfRule[])[];
  /** Pack the contents of pages. */
  readonly packed?: boolean;
  /** Added to the trailer. */
  readonly trailer?: string;
}

/** Every character of the font is as wide as it is high. */
const WIDTH = 1000;

/**
 * A PDF whose font is not embedded and whose text is in GBK, as old programs write Chinese: only with the tables of
 * that character set can it be read.
 */
export function makePdf(
  pages: readonly (readonly PdfLine[])[],
  { packed = false, trailer = '', rules = [] }: PdfSettings = {},
): Uint8Array {
  const kids = pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW ${WIDTH} /FontDescriptor 5 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`,
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >>',
  ];
  pages.forEach((lines, index) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * index} 0 R >>`,
      contents(lines, rules[index] ?? [], packed),
    );
  });
  return assemble(objects, trailer);
}

function contents(lines: readonly PdfLine[], rules: readonly PdfRule[], packed: boolean): Buffer {
  const shown = lines.map(({ x, y, text, size = 12 }) => {
    const hex = Buffer.from(encode(text, 'gb18030')).toString('hex');
    return `BT /F1 ${size} Tf ${x} ${y} Td <${hex}> Tj ET`;
  });
  const drawn = rules.map(([x, y, toX, toY]) => `${x} ${y} m ${toX} ${toY} l S`);
  return stream(Buffer.from([...drawn, ...shown].join('\n')), packed);
}

/** A stream object, packed or not. */
export function stream(data: Uint8Array, packed: boolean): Buffer {
  const bytes = packed ? zlibSync(data) : data;
  const head = `<< /Length ${bytes.length}${packed ? ' /Filter /FlateDecode' : ''} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')]);
}

/** Numbers the objects from 1, the first of which is the catalogue, and adds the table of where they are. */
export function assemble(objects: readonly (string | Buffer)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let length = 9;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    places.push(length);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  });
  const table = length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`));
  add(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** Lines one below the other from the top of a page, each of at most this many characters. */
export function wrap(
  text: string,
  { y, indent = 2, width = 35 }: { y: number; indent?: number; width?: number },
): PdfLine[] {
  const lines: PdfLine[] = [];
  let at = 0;
  while (at < text.length) {
    const room = lines.length === 0 ? width - indent : width;
    const x = 80 + (lines.length === 0 ? indent * 12 : 0);
    lines.push({ x, y: y - lines.length * 20, text: text.slice(at, at + room) });
    at += room;
  }
  return lines;
}
