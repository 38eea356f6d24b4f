/** Told of what an RTF file holds, in order; text as bytes of a code page or as Unicode. */
export interface RtfHandler {
  open(): void;
  close(): void;
  /** `\word5`: the number is null where there is none. `optional` behind `\*`: what is not known is passed by. */
  control(word: string, value: number | null, optional: boolean): void;
  bytes(byte: number): void;
}

const WORD = /\\([a-z]{1,32})(-?\d{1,10})? ?/giy;
const HEX = /\\'([0-9a-f]{2})/giy;

/** Reads the groups, control words and bytes of a file. */
export function parseRtf(bytes: Uint8Array, handler: RtfHandler): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let optional = false;
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '{') handler.open();
    else if (character === '}') handler.close();
    else if (character === '\\') {
      const [whole, word = '', value] = matchAt(WORD, text, at) ?? [];
      if (whole !== undefined) {
        at += whole.length;
        // Pictures and the like: so many bytes of anything.
        if (word === 'bin') at += Math.max(0, Number(value ?? 0));
        else handler.control(word, value === undefined ? null : Number(value), optional);
        optional = false;
        continue;
      }
      const [hex, code = ''] = matchAt(HEX, text, at) ?? [];
      if (hex !== undefined) {
        handler.bytes(Number.parseInt(code, 16));
        at += hex.length;
        continue;
      }
      const symbol = text.charAt(at + 1);
      if (symbol === '*') optional = true;
      else handler.control(symbol, null, false);
      at += 2;
      continue;
    } else if (character !== '\r' && character !== '\n') handler.bytes(text.charCodeAt(at));
    at++;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
