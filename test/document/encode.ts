/** Lead and trail bytes of the encodings that Node.js decodes but does not encode. */
const LEADS = { gb18030: [0x81, 0xfe], big5: [0x81, 0xfe] } as const;

const tables = new Map<string, Map<string, readonly number[]>>();

/** The bytes of every character that two bytes write. */
function tableOf(encoding: keyof typeof LEADS): Map<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const [first, last] = LEADS[encoding];
  for (let lead = first; lead <= last; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (character.length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}

/** A text in GB18030 or Big5; of its characters outside ASCII each must have two bytes there. */
export function encode(text: string, encoding: keyof typeof LEADS): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no two bytes for ${character}`);
      return bytes;
    }),
  );
}

/** A text in UTF-16. */
export function encodeUtf16(text: string, endian: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
}
