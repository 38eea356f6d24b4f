import { BaogaoError } from '../../error.js';
import { readHtml } from '../html/read-html.js';
import type { ReadContext } from '../read-context.js';
import type { ReadResult } from '../read-result.js';

/** A page saved as one file, or a letter (MIME): its page, else its text. */
export async function readMht(bytes: Uint8Array, context: ReadContext): Promise<ReadResult> {
  const { default: PostalMime } = await import('postal-mime');
  const { html, text } = await PostalMime.parse(bytes, { maxNestingDepth: context.limits.depth });
  if (html !== undefined) {
    // Its text is decoded already, whatever it says of its encoding.
    return readHtml(new TextEncoder().encode(html), { ...context, encoding: 'utf-8' });
  }
  if (text === undefined || text.trim() === '') {
    throw new BaogaoError('file-damaged', { name: context.label, format: 'mht', problem: 'it has no text' });
  }
  const lines = text.split(/\r?\n/);
  return { blocks: lines.filter((line) => line.trim() !== '').map((line) => ({ type: 'paragraph', text: line })) };
}
