import { printable } from './printable.js';

/** What is printed of a file that failed. Errors of reading name the file themselves. */
export function failureLine(file: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `baogao: ${printable(message.startsWith(`${file}: `) ? message : `${file}: ${message}`)}\n`;
}
