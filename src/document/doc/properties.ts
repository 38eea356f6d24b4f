/** Reads the modifiers of a list (`grpprl`, [MS-DOC] 2.9.113), each with its operand. */
export function* modifiers(bytes: Buffer): Generator<{ readonly code: number; readonly operand: Buffer }> {
  let at = 0;
  while (at + 2 <= bytes.length) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    const length = operandLength(code, bytes, at);
    yield { code, operand: bytes.subarray(at, at + length) };
    at += length;
  }
}

const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3];
const TABLE_DEFINITION = 0xd608;
const CHANGED_TABS = 0xc615;

function operandLength(code: number, bytes: Buffer, at: number): number {
  const length = LENGTHS[code >> 13] ?? 0;
  if (length > 0) return length;
  if (code === TABLE_DEFINITION && at + 2 <= bytes.length) return bytes.readUInt16LE(at) + 1;
  const stated = bytes[at] ?? 0;
  if (code !== CHANGED_TABS || stated !== 255) return stated + 1;
  const deleted = bytes[at + 1] ?? 0;
  const added = bytes[at + 2 + 4 * deleted] ?? 0;
  return 3 + 4 * deleted + 3 * added;
}

/** What the modifiers of a run change that matters to its text. */
export interface RunProperties {
  readonly deleted?: boolean;
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly special?: boolean;
  readonly height?: 'superscript' | 'subscript';
  /** The code of a sign of a font. */
  readonly symbol?: number;
  readonly style?: number;
}

export function runProperties(bytes: Buffer): RunProperties {
  const found: { -readonly [Key in keyof RunProperties]: RunProperties[Key] } = {};
  for (const { code, operand } of modifiers(bytes)) {
    const on = operand[0] === 1 || operand[0] === 0x81;
    if (code === 0x0800) found.deleted = on;
    else if (code === 0x083c) found.hidden = on;
    else if (code === 0x0837) found.struck = on;
    else if (code === 0x0855) found.special = on;
    else if (code === 0x2a48 && operand[0] === 1) found.height = 'superscript';
    else if (code === 0x2a48 && operand[0] === 2) found.height = 'subscript';
    else if (code === 0x6a09 && operand.length >= 4) found.symbol = operand.readUInt16LE(2);
    else if (code === 0x4a30 && operand.length >= 2) found.style = operand.readUInt16LE(0);
  }
  return found;
}

/** The cells of a row, as its end states them. */
export interface RowProperties {
  /** Where the cells end, in twips, and whether each belongs to the one above or the one before. */
  readonly cells: readonly { readonly right: number; readonly covered: boolean; readonly merged: boolean }[];
  readonly header: boolean;
}

/** What the modifiers of a paragraph change that matters to the text. */
export interface ParagraphProperties {
  readonly inTable?: boolean;
  /** How many tables it stands in. */
  readonly tables?: number;
  readonly rowEnd?: boolean;
  readonly innerCellEnd?: boolean;
  readonly list?: number;
  readonly depth?: number;
  /** From 0; 9 for body text. */
  readonly outline?: number;
  readonly row?: RowProperties;
}

export function paragraphProperties(bytes: Buffer): ParagraphProperties {
  const found: { -readonly [Key in keyof ParagraphProperties]: ParagraphProperties[Key] } = {};
  let header = false;
  for (const { code, operand } of modifiers(bytes)) {
    const on = operand[0] === 1;
    if (code === 0x2416) found.inTable = on;
    else if (code === 0x2417) found.rowEnd = on;
    else if (code === 0x244b) found.innerCellEnd = on;
    else if (code === 0x6649 && operand.length >= 4) found.tables = operand.readInt32LE(0);
    else if (code === 0x460b && operand.length >= 2) found.list = operand.readInt16LE(0);
    else if (code === 0x260a) found.depth = operand[0] ?? 0;
    else if (code === 0x2640) found.outline = operand[0] ?? 9;
    else if (code === 0x3404) header = on;
    else if (code === 0xd608) found.row = { cells: cellsOf(operand), header: false };
  }
  if (header) found.row = { cells: found.row?.cells ?? [], header };
  return found;
}

/** The definition of a table's row ([MS-DOC] 2.9.315): its size, the number of cells, their edges, their descriptions. */
function cellsOf(operand: Buffer): RowProperties['cells'] {
  const count = operand[2] ?? 0;
  const edges = 3;
  const descriptions = edges + 2 * (count + 1);
  if (descriptions > operand.length) return [];
  return Array.from({ length: count }, (_, cell) => {
    const at = descriptions + DESCRIPTION * cell;
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
    return {
      right: operand.readInt16LE(edges + 2 * (cell + 1)),
      covered: ((flags >> 5) & 3) === 1,
      merged: (flags & 3) === 2,
    };
  });
}

const DESCRIPTION = 20;
