import type { Diagnostic } from '../index.js';

/** What costs a part of what a file says; other remarks are about what was read. */
const LOSSES: ReadonlySet<string> = new Set([
  'bad-bytes',
  'nothing-readable',
  'page-without-text',
  'font-without-unicode',
  'rotated-page',
  'numbers-lost',
]);

/** One line for what a file has lost on the way; nothing where it has lost nothing. */
export function lossLine(file: string, diagnostics: readonly Diagnostic[]): string {
  const messages = diagnostics.filter(({ code }) => LOSSES.has(code)).map(({ message }) => message);
  return messages.length === 0 ? '' : `baogao: ${file}: ${[...new Set(messages)].join('; ')}\n`;
}
