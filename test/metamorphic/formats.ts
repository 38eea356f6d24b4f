import { makeDocx, p, run } from '../document/make-docx.js';

/** A format of documents, and how a text is written in it, a paragraph a line. */
export interface Format {
  readonly format: 'docx' | 'html' | 'md';
  readonly write: (text: string) => Uint8Array;
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What begins a block of code in Markdown. */
const INDENT = /^[ \t]+/gm;
/** Signs by which Markdown would read a line as something else than a paragraph. */
const MARKDOWN = /[\\`*_{}[\]()#+\-.!|<>~]/g;

export const FORMATS: readonly Format[] = [
  {
    format: 'docx',
    write: (text) =>
      makeDocx({
        body: text
          .split('\n')
          .map((line) => p(run(line)))
          .join(''),
      }),
  },
  {
    format: 'html',
    write: (text) =>
      encoded(
        `<!doctype html><html><head><meta charset="utf-8"></head><body>${text
          .split('\n')
          .map((line) => `<p>${escaped(line)}</p>`)
          .join('\n')}</body></html>`,
      ),
  },
  { format: 'md', write: (text) => encoded(text.replace(INDENT, '').replace(MARKDOWN, '\\$&').replace(/\n/g, '\n\n')) },
];
