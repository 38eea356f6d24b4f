import { strFromU8 } from 'fflate';

/** The text of bytes that stand for one character each (ISO 8859-1). */
export const latin1 = (bytes: Uint8Array, start = 0, end = bytes.length): string =>
  strFromU8(bytes.subarray(Math.max(0, start), Math.max(0, end)), true);
