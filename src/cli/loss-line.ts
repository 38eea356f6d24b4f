import { type Diagnostic, lossOf, translateMessage } from '../index.js';
import { printable } from './printable.js';
import type { Terminal } from './terminal/terminal.js';

/** One line for what a file has lost on the way; nothing where it has lost nothing. */
export function lossLine(file: string, diagnostics: readonly Diagnostic[], { language }: Terminal): string {
  const loss = lossOf(diagnostics);
  return loss === null ? '' : `baogao: ${printable(file)}: ${printable(translateMessage(loss, language))}\n`;
}
