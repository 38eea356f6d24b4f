import type { DocumentOptions } from '../../document/document-options.js';
import { readDocument } from '../../document/read-document.js';
import type { SourceDocument } from '../../document/source-document.js';
import { BaogaoError } from '../../error.js';
import type { Parser } from '../../parser.js';
import type { Root } from '../../schema/root.js';

/** A text, or the bytes of a file. */
export type Content = string | Uint8Array;

/** How content is read. */
export interface ContentSettings {
  readonly reading: DocumentOptions;
  /** The longest text that is read, in UTF-16 code units; any if left out. */
  readonly maxCharacters?: number;
}

/** What errors call content without a name. */
const NAMELESS = '(document)';

/** What was read, and how long its text was. */
export interface ParsedContent {
  readonly root: Root;
  /** UTF-16 code units. */
  readonly characters: number;
}

/**
 * Reads a document that was handed over, never one at a path.
 *
 * @throws BaogaoError as `readDocument` does, and `text-too-long`
 */
export async function parseContent(
  content: Content,
  parser: Parser,
  { reading, maxCharacters }: ContentSettings,
): Promise<ParsedContent> {
  const input = await readContent(content, reading);
  const text = typeof input === 'string' ? input : input.text;
  if (maxCharacters !== undefined && text.length > maxCharacters) {
    throw new BaogaoError('text-too-long', { name: reading.name ?? NAMELESS, limit: maxCharacters });
  }
  return { root: parser.parse(input), characters: text.length };
}

/** A text in a format that has marks of its own is read like a file; plain text as it is. */
async function readContent(content: Content, reading: DocumentOptions): Promise<string | SourceDocument> {
  const options = { name: NAMELESS, ...reading };
  if (typeof content !== 'string') return readDocument(content, options);
  if (reading.format === undefined || reading.format === 'txt') return content;
  return readDocument(new TextEncoder().encode(content), { ...options, encoding: 'utf-8' });
}
