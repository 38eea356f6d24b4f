const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
/** Smaller streams stand in the mini stream. */
const CUTOFF = 4096;
const MINI = 64;

const padded = (bytes: Uint8Array, size: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((size - (bytes.length % size)) % size)]);

/** A compound file ([MS-CFB]) with these streams, small ones in the mini stream. */
export function makeCompound(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const sectors: Buffer[] = [];
  const table: number[] = [];
  const place = (bytes: Uint8Array): number => {
    const whole = padded(bytes, SECTOR);
    const start = table.length;
    for (let at = 0; at < whole.length; at += SECTOR) {
      sectors.push(whole.subarray(at, at + SECTOR));
      table.push(at + SECTOR < whole.length ? table.length + 1 : END);
    }
    return whole.length === 0 ? END : start;
  };
  const mini: Buffer[] = [];
  const miniTable: number[] = [];
  const placeMini = (bytes: Uint8Array): number => {
    const start = miniTable.length;
    const whole = padded(bytes, MINI);
    for (let at = 0; at < whole.length; at += MINI)
      miniTable.push(at + MINI < whole.length ? miniTable.length + 1 : END);
    mini.push(whole);
    return start;
  };
  const entries = Object.entries(streams).map(([name, bytes]) => {
    const start = bytes.length < CUTOFF ? placeMini(bytes) : place(bytes);
    return entry(name, 2, start, bytes.length);
  });
  const miniStream = Buffer.concat(mini);
  const miniStart = place(miniStream);
  const miniTableStart = place(numbers(miniTable, FREE));
  const directory = place(Buffer.concat([entry('Root Entry', 5, miniStart, miniStream.length), ...entries]));
  // The table of sectors takes up one sector, which it tells of itself.
  const fat = table.length;
  table.push(0xfffffffd);
  const head = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.writeUInt16LE(0x3e, 24);
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(1, 44);
  head.writeUInt32LE(directory, 48);
  head.writeUInt32LE(CUTOFF, 56);
  head.writeUInt32LE(miniTable.length === 0 ? END : miniTableStart, 60);
  head.writeUInt32LE(END, 68);
  head.fill(0xff, 76);
  head.writeUInt32LE(fat, 76);
  return Buffer.concat([head, ...sectors, numbers(table, FREE)]);
}

function entry(name: string, type: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes[66] = type;
  bytes.fill(0xff, 68, 80);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

function numbers(values: readonly number[], filler: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil(Math.max(values.length, 1) / 128) * SECTOR);
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(values[at / 4] ?? filler, at);
  return bytes;
}

/** A run of a text with the modifiers of its characters ([MS-DOC] 2.6.1), as bytes. */
export type DocRun = string | readonly [text: string, modifiers: readonly number[]];

export interface DocSettings {
  /** Behind the body: text boxes. */
  readonly boxes?: string;
  /** The pieces are in the bytes of a Western code page. */
  readonly western?: boolean;
  /** More bytes, so that the streams do not stand in the mini stream. */
  readonly large?: boolean;
  readonly encrypted?: boolean;
  /** Modifiers of all paragraphs. */
  readonly paragraph?: readonly number[];
}

const PAGE = 512;
const FIB = 1024;

/** A document of the old Word with one piece of text and one page of each kind of formatting. */
export function makeDoc(runs: readonly DocRun[], settings: DocSettings = {}): Buffer {
  const { boxes = '', western = false, large = false, encrypted = false, paragraph = [] } = settings;
  const parts = runs.map((part): readonly [string, readonly number[]] =>
    typeof part === 'string' ? [part, []] : part,
  );
  const body = parts.map(([text]) => text).join('');
  const text = Buffer.from(body + boxes, western ? 'latin1' : 'utf16le');
  const width = western ? 1 : 2;
  const textPage = Math.ceil((FIB + text.length) / PAGE);
  const edges = [FIB];
  for (const [part] of parts) edges.push((edges.at(-1) ?? 0) + width * part.length);
  edges.push(FIB + text.length);
  const characters = formattingPage(edges, [...parts.map(([, modifiers]) => modifiers), []], 1, ([...modifiers]) =>
    modifiers.length === 0 ? null : [modifiers.length, ...modifiers],
  );
  const paragraphs = formattingPage([FIB, FIB + text.length], [paragraph], 13, (modifiers) => {
    const content = [0, 0, ...modifiers];
    if (content.length % 2 === 0) return [0, content.length / 2, ...content];
    return [(content.length + 1) / 2, ...content];
  });
  const main = Buffer.concat([
    Buffer.alloc(FIB),
    padded(text, PAGE),
    characters,
    paragraphs,
    Buffer.alloc(large ? CUTOFF : 0),
  ]);
  const plc = Buffer.alloc(16);
  plc.writeUInt32LE(0, 0);
  plc.writeUInt32LE((body + boxes).length, 4);
  plc.writeUInt32LE(western ? (FIB * 2) | 0x40000000 : FIB, 10);
  const clx = Buffer.concat([Buffer.from([2]), number(16), plc]);
  const runTable = Buffer.concat([number(FIB), number(FIB + text.length), number(textPage)]);
  const paragraphTable = Buffer.concat([number(FIB), number(FIB + text.length), number(textPage + 1)]);
  const table = Buffer.concat([clx, runTable, paragraphTable, Buffer.alloc(large ? CUTOFF : 0)]);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0xc1, 2);
  main.writeUInt16LE(0x0200 | (encrypted ? 0x0100 : 0), 0x0a);
  main.writeInt32LE(body.length, 0x4c);
  main.writeInt32LE(boxes.length, 0x4c + 24);
  const pair = (index: number, start: number, length: number): void => {
    main.writeUInt32LE(start, 0x9a + 8 * index);
    main.writeUInt32LE(length, 0x9a + 8 * index + 4);
  };
  pair(33, 0, clx.length);
  pair(12, clx.length, runTable.length);
  pair(13, clx.length + runTable.length, paragraphTable.length);
  return makeCompound({ WordDocument: main, '1Table': table });
}

function formattingPage(
  edges: readonly number[],
  entries: readonly (readonly number[])[],
  width: number,
  bytesOf: (modifiers: readonly number[]) => readonly number[] | null,
): Buffer {
  const page = Buffer.alloc(PAGE);
  for (const [index, edge] of edges.entries()) page.writeUInt32LE(edge, 4 * index);
  let end = PAGE - 2;
  entries.forEach((modifiers, index) => {
    const bytes = bytesOf(modifiers);
    if (bytes === null) return;
    end = (end - bytes.length) & ~1;
    Buffer.from(bytes).copy(page, end);
    page[4 * edges.length + width * index] = end / 2;
  });
  page[PAGE - 1] = entries.length;
  return page;
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
