import { BaogaoError } from '../../error.js';
import type { DraftDiagnostic } from '../compose-document.js';
import type { ReadContext } from '../read-context.js';
import { detectEncoding } from './detect-encoding.js';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** The WHATWG label. */
  readonly encoding: string;
  /** What a reader should know where bytes had no meaning. */
  readonly diagnostics?: readonly DraftDiagnostic[];
}

/**
 * Decodes text in the encoding that the caller names or `declared` tells, else in the one that its bytes show.
 *
 * @throws BaogaoError `not-text`
 */
export async function decodeText(
  bytes: Uint8Array,
  { label, encoding }: Pick<ReadContext, 'label' | 'encoding'>,
  declared?: string,
): Promise<DecodedText> {
  const chosen = encoding ?? declared ?? (await detectEncoding(bytes));
  if (chosen === null) throw new BaogaoError('not-text', { name: label, encoding: 'any encoding known here' });
  const text = decodeStrictly(bytes, chosen);
  if (text !== null && !text.includes(NUL)) return { text, encoding: new TextDecoder(chosen).encoding };
  // Nobody has named the encoding: a byte that was damaged does not make another one of it.
  if (encoding === undefined && (text !== null || declared === undefined)) return decodeDamaged(bytes, chosen);
  // What a page declares is wrong now and then; what the caller names is an order.
  if (encoding === undefined && declared !== undefined) return decodeText(bytes, { label, encoding });
  throw new BaogaoError('not-text', { name: label, encoding: chosen });
}

const NUL = '\0';
const REPLACEMENT = '\ufffd';

/** Bytes without a meaning become U+FFFD, and so do NULs, which no text has. */
function decodeDamaged(bytes: Uint8Array, chosen: string): DecodedText {
  const decoder = new TextDecoder(chosen);
  const text = decoder.decode(bytes).replaceAll(NUL, REPLACEMENT);
  const number = text.split(REPLACEMENT).length - 1;
  const message = `${number} of its characters could not be read as ${decoder.encoding}; they are U+FFFD`;
  return { text, encoding: decoder.encoding, diagnostics: [{ code: 'bad-bytes', message }] };
}

/** The text, or null if a byte has no meaning in the encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
