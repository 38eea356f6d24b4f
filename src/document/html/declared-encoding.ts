import { latin1 } from '../latin1.js';

/** A page states its encoding near its beginning. */
const HEAD = 4096;
const META = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i;
const XML = /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{1,40})/i;

/** The encoding that a page states, if it has no byte order mark and the encoding is known. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[0] === 0xef) {
    return undefined;
  }
  const head = latin1(bytes, 0, HEAD);
  const label = META.exec(head)?.[1] ?? XML.exec(head)?.[1];
  try {
    const encoding = label === undefined ? undefined : new TextDecoder(label).encoding;
    // What a program reads as ASCII is not UTF-16, whatever it says.
    return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return undefined;
  }
}
