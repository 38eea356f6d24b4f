import type * as z from 'zod';
import type { Content } from '../batch/documents/parse-content.js';
import type { DocumentFormat } from '../document/document-format.js';
import type { DocumentOptions } from '../document/document-options.js';
import { formatOfName } from '../document/format-of.js';
import { checkedOptions } from './checked-options.js';
import type { Contract, extractOptionsSchema } from './contract.js';
import { documentFormatOf, parseContentType, REQUEST_TYPES } from './media-types.js';
import { HttpProblem } from './problem/http-problem.js';

export type CheckedOptions = z.output<typeof extractOptionsSchema>;

/** A document as it came, with what was said of it. */
export interface ReceivedDocument {
  readonly content: Content;
  readonly options: CheckedOptions;
  readonly reading: Pick<DocumentOptions, 'name' | 'format' | 'encoding'>;
}

/**
 * The document of a request whose whole body is JSON.
 *
 * @throws HttpProblem `bad-json`, `bad-request`
 */
export function fromJson(body: Uint8Array, query: CheckedOptions, { extractRequest }: Contract): ReceivedDocument {
  const { text, options = {} } = checkedOptions(extractRequest, parseJson(body));
  const merged = { ...query, ...options };
  return { content: text, options: merged, reading: readingOf(merged, { name: null, format: null, charset: null }) };
}

/**
 * The document of a request whose whole body is the document.
 *
 * @param disposition the header that may name it
 * @throws HttpProblem `unsupported-media-type`, `no-content`
 */
export function fromBytes(
  body: Uint8Array,
  headers: { readonly contentType: string | undefined; readonly disposition: string | undefined },
  query: CheckedOptions,
): ReceivedDocument {
  const { type, charset } = parseContentType(headers.contentType);
  const format = documentFormatOf(type);
  if (format === undefined) throw new HttpProblem('unsupported-media-type', { type, types: REQUEST_TYPES.join(', ') });
  if (body.length === 0) throw new HttpProblem('no-content');
  const name = fileNameIn(headers.disposition);
  return { content: body, options: query, reading: readingOf(query, { name, format, charset }) };
}

/** A part of a form that is a file. */
export interface FilePart {
  readonly bytes: Uint8Array;
  readonly name: string | null;
  readonly contentType: string;
}

/**
 * The document of a form: a file, or a field with a text, and maybe a field with options as JSON.
 *
 * @throws HttpProblem `no-content`, `bad-json`, `bad-request`
 */
export function fromForm(
  {
    file,
    text,
    options,
  }: { readonly file: FilePart | null; readonly text: string | null; readonly options: string | null },
  query: CheckedOptions,
  { extractOptions }: Contract,
): ReceivedDocument {
  const given = options === null ? {} : checkedOptions(extractOptions, parseJson(Buffer.from(options)));
  const merged = { ...query, ...given };
  if (file !== null) {
    const { type, charset } = parseContentType(file.contentType);
    const format = documentFormatOf(type) ?? null;
    return { content: file.bytes, options: merged, reading: readingOf(merged, { name: file.name, format, charset }) };
  }
  if (text === null) throw new HttpProblem('no-content');
  return { content: text, options: merged, reading: readingOf(merged, { name: null, format: null, charset: null }) };
}

/** What is said of a document outside of the options. */
interface Hints {
  readonly name: string | null;
  readonly format: DocumentFormat | null;
  readonly charset: string | null;
}

/** Options go before names, and names before types: browsers and curl guess types by name. */
function readingOf(options: CheckedOptions, hints: Hints): ReceivedDocument['reading'] {
  const name = options.name ?? hints.name;
  const encoding = options.encoding ?? hints.charset;
  const format = options.input ?? (name !== null && formatOfName(name) !== null ? null : hints.format);
  return {
    ...(name !== null && { name }),
    ...(encoding !== null && { encoding }),
    ...(format !== null && { format }),
  };
}

/** @throws HttpProblem `bad-json` */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The reason would tell a piece of the text.
    throw new HttpProblem('bad-json');
  }
}

/** The file name in a `Content-Disposition` header (RFC 6266), without folders. */
function fileNameIn(disposition: string | undefined): string | null {
  const [, encoded] = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition ?? '') ?? [];
  const [, quoted, bare] = /filename=(?:"([^"]*)"|([^;\s]+))/i.exec(disposition ?? '') ?? [];
  const name = decoded(encoded) ?? quoted ?? bare ?? '';
  return name.split(/[\\/]/).at(-1) || null;
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text && decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
