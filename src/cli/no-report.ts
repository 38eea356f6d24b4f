import type { SourceDocument } from '../index.js';
import type { Terminal } from './terminal/terminal.js';

/** A file in which, as is plain to see, there is no report. The message names it. */
export class NoReport extends Error {
  override readonly name = 'NoReport';
}

/** Of so many letters that are no Chinese, one Chinese character is not enough for a report. */
const MOST_LETTERS_FOR_ONE = 20;

/**
 * Why a document cannot be a report, null where it may be one. The library gives every text a result; who names a file on the
 * command line has rather taken the wrong one.
 */
export function whyNoReport(
  { text, format, diagnostics }: SourceDocument,
  name: string,
  message: Terminal['message'],
): string | null {
  // What was lost, such as pages without text, is said anyway.
  if (diagnostics.length > 0 && !isBinary(text)) return null;
  if (text.trim() === '') return message('no-report.blank', { name });
  const way = message('no-report.way', { format });
  if (format === 'txt') {
    if (isBinary(text)) return message('no-report.binary', { name });
    if (isJson(text)) return message('no-report.json', { name, way });
    if (isJson(firstLine(text))) return message('no-report.lines', { name });
  }
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // Numbers alone may be a report's: a table of them.
  if (letters === 0 || han * MOST_LETTERS_FOR_ONE >= letters) return null;
  return message('no-report.foreign', { name, han, letters, way });
}

const firstLine = (text: string): string => text.trimStart().split('\n', 1)[0] ?? '';

/** Bytes that mean nothing, and control characters that are no blanks. */
const MEANINGLESS = /(?!\s)[\p{Cc}\ufffd]/gu;
/** A damaged text has fewer. */
const MOST_MEANINGLESS = 0.1;

const isBinary = (text: string): boolean => (text.match(MEANINGLESS)?.length ?? 0) > MOST_MEANINGLESS * text.length;

/** Whether a text is an object or a list of JSON. */
function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
