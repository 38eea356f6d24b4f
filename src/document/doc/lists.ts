import type { List, ListLevel, Numbering } from '../docx/numbering.js';

/** Formats of numbers as the old format counts them ([MS-OSHARED] 2.2.1.3), by the names of the new one. */
const FORMATS = [
  ...['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'ordinal', 'cardinalText', 'ordinalText'],
  ...['hex', 'chicago', 'ideographDigital', 'japaneseCounting', 'aiueo', 'iroha', 'decimalFullWidth'],
  ...['decimalHalfWidth', 'japaneseLegal', 'japaneseDigitalTenThousand', 'decimalEnclosedCircle', 'decimalFullWidth2'],
  ...['aiueoFullWidth', 'irohaFullWidth', 'decimalZero', 'bullet', 'ganada', 'chosung', 'decimalEnclosedFullstop'],
  ...['decimalEnclosedParen', 'decimalEnclosedCircleChinese', 'ideographEnclosedCircle', 'ideographTraditional'],
  ...['ideographZodiac', 'ideographZodiacTraditional', 'taiwaneseCounting', 'ideographLegalTraditional'],
  ...['taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting', 'chineseLegalSimplified'],
  ...['chineseCountingThousand', 'decimal'],
];
const IN_DASHES = 57;
const NO_NUMBER = 255;
const LIST = 28;
const OVERRIDE = 16;
const LEVELS = 9;
const SUFFIXES = ['tab', 'space', 'nothing'];

/**
 * The lists of a document ([MS-DOC] 2.9.131), by the number that paragraphs refer to.
 *
 * @param definitions the table of lists
 * @param levels the bytes behind it, which hold their levels
 * @param overrides the table of what paragraphs refer to
 */
export function docNumbering(definitions: Buffer, levels: Buffer, overrides: Buffer): Numbering {
  const lists = readLists(definitions, levels);
  const made = new Map<string, List>();
  if (overrides.length >= 4) {
    const count = Math.min(overrides.readUInt32LE(0), Math.floor((overrides.length - 4) / OVERRIDE));
    const changes = new LevelReader(overrides.subarray(4 + count * OVERRIDE));
    for (let index = 0; index < count; index++) {
      const at = 4 + index * OVERRIDE;
      const id = overrides.readInt32LE(at);
      const own = changes.overrides(overrides[at + 12] ?? 0);
      const base = lists.get(id) ?? new Map<number, ListLevel>();
      made.set(String(index + 1), {
        counter: String(id),
        levels: new Map([...base, ...own.levels]),
        starts: own.starts,
      });
    }
  }
  return { list: (id) => made.get(id) ?? null, depthOfStyle: () => null };
}

function readLists(definitions: Buffer, levels: Buffer): Map<number, Map<number, ListLevel>> {
  const lists = new Map<number, Map<number, ListLevel>>();
  if (definitions.length < 2) return lists;
  const count = Math.min(definitions.readUInt16LE(0), Math.floor((definitions.length - 2) / LIST));
  const reader = new LevelReader(levels);
  for (let index = 0; index < count; index++) {
    const at = 2 + index * LIST;
    const simple = ((definitions[at + 26] ?? 0) & 1) === 1;
    const own = new Map<number, ListLevel>();
    for (let depth = 0; depth < (simple ? 1 : LEVELS); depth++) {
      const level = reader.level();
      if (level !== null) own.set(depth, level);
    }
    lists.set(definitions.readInt32LE(at), own);
  }
  return lists;
}

/** Reads levels one behind the other. */
class LevelReader {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  level(): ListLevel | null {
    const { bytes, at } = this;
    if (at + 28 > bytes.length) return null;
    const [format = 0, flags = 0] = [bytes[at + 4], bytes[at + 5]];
    const text = at + 28 + (bytes[at + 24] ?? 0) + (bytes[at + 25] ?? 0);
    if (text + 2 > bytes.length) return null;
    const length = bytes.readUInt16LE(text);
    this.at = text + 2 + 2 * length;
    const written = bytes.toString('utf16le', text + 2, this.at);
    return {
      start: bytes.readInt32LE(at),
      format: format === NO_NUMBER ? 'none' : format === IN_DASHES ? 'numberInDash' : (FORMATS[format] ?? 'decimal'),
      // The numbers of the levels stand in it as characters 0 to 8.
      text: [...written].map((sign) => (sign.charCodeAt(0) < LEVELS ? `%${sign.charCodeAt(0) + 1}` : sign)).join(''),
      suffix: SUFFIXES[bytes[at + 15] ?? 0] ?? 'tab',
      restart: (flags & 8) !== 0 ? (bytes[at + 26] ?? 0) : null,
      legal: (flags & 4) !== 0,
      style: null,
    };
  }

  /** The changes that one of the numbers that paragraphs refer to makes to the list. */
  overrides(count: number): { levels: Map<number, ListLevel>; starts: Map<number, number> } {
    const levels = new Map<number, ListLevel>();
    const starts = new Map<number, number>();
    // Before them stands a position, which is not used.
    this.at += 4;
    for (let index = 0; index < count && this.at + 8 <= this.bytes.length; index++) {
      const [start, flags] = [this.bytes.readInt32LE(this.at), this.bytes.readUInt32LE(this.at + 4)];
      this.at += 8;
      const depth = flags & 0xf;
      if ((flags & 0x20) !== 0) {
        const level = this.level();
        if (level === null) break;
        levels.set(depth, level);
        if ((flags & 0x10) !== 0) starts.set(depth, level.start);
      } else if ((flags & 0x10) !== 0) starts.set(depth, start);
    }
    return { levels, starts };
  }
}
