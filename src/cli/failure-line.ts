import { errorMessage } from '../index.js';
import { printable } from './printable.js';
import type { Terminal } from './terminal/terminal.js';

/** What is printed of a file that failed. Errors of reading name the file themselves. */
export function failureLine(file: string, error: unknown, { language }: Terminal): string {
  const message = errorMessage(error, language);
  const named = [`${file}: `, `${file}：`].some((beginning) => message.startsWith(beginning));
  return `baogao: ${printable(named ? message : `${file}: ${message}`)}\n`;
}
