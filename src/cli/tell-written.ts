import { printable } from './printable.js';
import type { Terminal } from './terminal/terminal.js';
import { sizeShown } from './written-files.js';

/** Tells whoever looks on what was written, and where; scripts, which know it, are told nothing. */
export function tellWritten(file: string, text: string, { stderr, message }: Terminal): void {
  if (!stderr.isTTY) return;
  const size = sizeShown(Buffer.byteLength(text));
  stderr.write(`${message('written.file', { file: printable(file), size })}\n`);
}
