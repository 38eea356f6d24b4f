import type { Diagnostic } from '../schema/diagnostic.js';

/** What costs a part of what a document says; other diagnostics are about what was read. */
const LOSSES: ReadonlySet<string> = new Set([
  'bad-bytes',
  'nothing-readable',
  'page-without-text',
  'font-without-unicode',
  'rotated-page',
]);

/** What was lost of a document on the way into its text, in one line; null where nothing was. */
export function lossOf(diagnostics: readonly Diagnostic[]): string | null {
  const messages = diagnostics.filter(({ code }) => LOSSES.has(code)).map(({ message }) => message);
  return messages.length === 0 ? null : [...new Set(messages)].join('; ');
}
