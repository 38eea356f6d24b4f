import { type Diagnostic, lossOf } from '../index.js';
import { printable } from './printable.js';

/** One line for what a file has lost on the way; nothing where it has lost nothing. */
export function lossLine(file: string, diagnostics: readonly Diagnostic[]): string {
  const loss = lossOf(diagnostics);
  return loss === null ? '' : `baogao: ${printable(file)}: ${printable(loss)}\n`;
}
