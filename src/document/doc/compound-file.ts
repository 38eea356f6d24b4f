/** Ends a chain of sectors. */
const LAST_SECTOR = 0xfffffffa;
const HEADER = 512;
const HEADER_TABLE = 109;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** A compound file ([MS-CFB]): streams by name, as old Office packs its documents. */
export class CompoundFile {
  private readonly sectorSize: number;
  private readonly miniSize: number;
  private readonly miniCutoff: number;
  private readonly table: readonly number[];
  private readonly miniTable: readonly number[];
  private readonly entries: readonly Entry[];
  private readonly miniStream: Buffer;

  /** @throws RangeError, Error for a file that is not well formed */
  constructor(private readonly file: Buffer) {
    this.sectorSize = 1 << Math.min(file.readUInt16LE(30), 16);
    this.miniSize = 1 << Math.min(file.readUInt16LE(32), 16);
    this.miniCutoff = file.readUInt32LE(56);
    this.table = this.readTable();
    this.miniTable = this.numbers(this.chain(file.readUInt32LE(60), this.table));
    const directory = this.sectors(this.chain(file.readUInt32LE(48), this.table));
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const length = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
      const name = directory.toString('utf16le', at, at + length);
      const [type, start, size] = [
        directory[at + 66] ?? 0,
        directory.readUInt32LE(at + 116),
        directory.readUInt32LE(at + 120),
      ];
      entries.push({ name, type, start, size });
    }
    this.entries = entries;
    const root = entries.find(({ type }) => type === ROOT);
    this.miniStream = root === undefined ? Buffer.alloc(0) : this.sectors(this.chain(root.start, this.table));
  }

  /** The bytes of a stream, null if there is none of that name. */
  stream(name: string): Buffer | null {
    const entry = this.entries.find((candidate) => candidate.type === STREAM && candidate.name === name);
    if (entry === undefined) return null;
    const { start, size } = entry;
    if (size >= this.miniCutoff) return this.sectors(this.chain(start, this.table)).subarray(0, size);
    const pieces = this.chain(start, this.miniTable).map((sector) =>
      this.miniStream.subarray(sector * this.miniSize, (sector + 1) * this.miniSize),
    );
    return Buffer.concat(pieces).subarray(0, size);
  }

  private readTable(): number[] {
    const { file } = this;
    const places: number[] = [];
    for (let index = 0; index < HEADER_TABLE; index++) places.push(file.readUInt32LE(76 + 4 * index));
    let next = file.readUInt32LE(68);
    const perSector = this.sectorSize / 4 - 1;
    for (let left = file.length / this.sectorSize; next < LAST_SECTOR && left > 0; left--) {
      const sector = this.numbers([next]);
      places.push(...sector.slice(0, perSector));
      next = sector[perSector] ?? LAST_SECTOR;
    }
    return this.numbers(places.filter((place) => place < LAST_SECTOR));
  }

  /** The sectors of a chain; one that goes in circles ends after as many as the table has. */
  private chain(start: number, table: readonly number[]): number[] {
    const sectors: number[] = [];
    for (let sector = start; sector < LAST_SECTOR && sectors.length <= table.length; ) {
      sectors.push(sector);
      sector = table[sector] ?? LAST_SECTOR;
    }
    if (sectors.length > table.length) throw new Error('its sectors go in circles');
    return sectors;
  }

  private sectors(numbers: readonly number[]): Buffer {
    const { file, sectorSize } = this;
    const start = Math.max(HEADER, sectorSize);
    return Buffer.concat(
      numbers.map((sector) => file.subarray(start + sector * sectorSize, start + (sector + 1) * sectorSize)),
    );
  }

  private numbers(sectors: readonly number[]): number[] {
    const bytes = this.sectors(sectors);
    const numbers: number[] = [];
    for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readUInt32LE(at));
    return numbers;
  }
}
