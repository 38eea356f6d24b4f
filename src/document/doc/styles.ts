import { type ParagraphProperties, paragraphProperties, runProperties } from './properties.js';

/** A style of the document. */
interface Style extends ParagraphProperties {
  /** Which of Word's own it is: 1 to 9 are headings, 62 is the title, 19 to 27 are lines of a table of contents. */
  readonly builtIn: number;
  readonly basedOn: number;
  readonly hidden: boolean;
}

const NONE = 0xfff;
const LONGEST_CHAIN = 20;
const PARAGRAPH = 1;
const CHARACTER = 2;
const TITLE = 62;
const BODY = 9;

/** The sheet of styles ([MS-DOC] 2.9.271). */
export class DocStyles {
  private readonly styles = new Map<number, Style>();

  constructor(bytes: Buffer) {
    if (bytes.length < 6) return;
    const head = bytes.readUInt16LE(0);
    const baseSize = bytes.readUInt16LE(4);
    let at = 2 + head;
    for (let number = 0; at + 2 <= bytes.length; number++) {
      const size = bytes.readUInt16LE(at);
      const style = size > 10 ? styleOf(bytes.subarray(at + 2, at + 2 + size), baseSize) : null;
      if (style !== null) this.styles.set(number, style);
      at += 2 + size;
    }
  }

  /** The level of a heading from 1, 0 for the document's title, null for other text. */
  headingLevel(style: number): number | null {
    for (const { builtIn, outline } of this.lineage(style)) {
      if (outline !== undefined) return outline < BODY ? outline + 1 : null;
      if (builtIn >= 1 && builtIn <= 9) return builtIn;
      if (builtIn === TITLE) return 0;
    }
    return null;
  }

  isContents(style: number): boolean {
    return this.lineage(style).some(({ builtIn }) => builtIn >= 19 && builtIn <= 27);
  }

  isHidden(style: number): boolean {
    return this.lineage(style).some(({ hidden }) => hidden);
  }

  /** What a style, or one that it is based on, says of the list of its paragraphs. */
  listOf(style: number): { readonly list: number; readonly depth: number } | null {
    const chain = this.lineage(style);
    const list = chain.find((entry) => entry.list !== undefined)?.list;
    if (list === undefined) return null;
    return { list, depth: chain.find((entry) => entry.depth !== undefined)?.depth ?? 0 };
  }

  private lineage(style: number): Style[] {
    const chain: Style[] = [];
    for (let number = style; number !== NONE && chain.length < LONGEST_CHAIN; ) {
      const found = this.styles.get(number);
      if (found === undefined) break;
      chain.push(found);
      number = found.basedOn;
    }
    return chain;
  }
}

/** A style's definition ([MS-DOC] 2.9.260): its base, its name, and what it changes. */
function styleOf(bytes: Buffer, baseSize: number): Style | null {
  if (bytes.length < baseSize + 2) return null;
  const kind = bytes.readUInt16LE(2) & 0xf;
  const base = { builtIn: bytes.readUInt16LE(0) & 0xfff, basedOn: bytes.readUInt16LE(2) >> 4, hidden: false };
  let at = baseSize + 2 + 2 * (bytes.readUInt16LE(baseSize) + 1);
  const next = (): Buffer => {
    at += at & 1;
    if (at + 2 > bytes.length) return Buffer.alloc(0);
    const changes = bytes.subarray(at + 2, at + 2 + bytes.readUInt16LE(at));
    at += 2 + changes.length;
    return changes;
  };
  if (kind === CHARACTER) return { ...base, hidden: runProperties(next()).hidden === true };
  if (kind !== PARAGRAPH) return base;
  const paragraph = paragraphProperties(next().subarray(2));
  return { ...base, ...paragraph, hidden: runProperties(next()).hidden === true };
}
