import { BaogaoError } from '../../error.js';
import type { ReadContext } from '../read-context.js';
import { detectEncoding } from './detect-encoding.js';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** The WHATWG label. */
  readonly encoding: string;
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
  if (text !== null) return { text, encoding: new TextDecoder(chosen).encoding };
  // What a page declares is wrong now and then; what the caller names is an order.
  if (encoding === undefined && declared !== undefined) return decodeText(bytes, { label, encoding });
  throw new BaogaoError('not-text', { name: label, encoding: chosen });
}

/** The text, or null if a byte has no meaning in the encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
