import { BaogaoError } from '../../error.js';
import { toRecords } from '../../output/to-records.js';
import type { Parser } from '../../parser.js';
import type { Root } from '../../schema/root.js';
import { failureOf } from '../failure.js';
import type { FlatType } from '../flat-types.js';
import { numberSource } from './number-source.js';
import type { ByteLine } from './split-lines.js';

/** `json` answers a document with its tree, `records` with a line for each record. */
export const LINE_FORMATS = ['records', 'json'] as const;
/** How a document that comes as a line is answered. */
export type LineFormat = (typeof LINE_FORMATS)[number];

/** What is to be answered. */
export interface LineSettings {
  readonly format: LineFormat;
  /** The types of flat record to write. */
  readonly types: readonly FlatType[];
  /** The longest line that is read, in bytes. */
  readonly maxLength: number;
}

/** What one line of input gives. */
export interface LineAnswer {
  /** Whole lines of output, of which there may be none. */
  readonly text: string;
  /** True where the answer is that the line cannot be used. */
  readonly failed: boolean;
}

/**
 * Answers one line. A line that cannot be used is answered with what is wrong with it; a blank one with nothing.
 *
 * @param onRoot hears of a document's root and how many UTF-16 code units its text has
 */
export function answerLine(
  line: ByteLine,
  parser: Parser,
  settings: LineSettings,
  onRoot?: (root: Root, characters: number) => void,
): LineAnswer {
  let id: Id | null = null;
  try {
    const text = decoded(line, settings.maxLength);
    if (text.trim() === '') return { text: '', failed: false };
    const document = parsed(text);
    // First of all, so that what is wrong with the rest can be told of the document that is meant.
    id = idOf(document, text);
    const root = parser.parse(textOf(document));
    onRoot?.(root, root.position.end.offset);
    return { text: answerText(id, root, settings), failed: false };
  } catch (error) {
    return failedLine(id, line.number, error);
  }
}

/** The answer to a line that its worker did not survive. */
export function lostLine(line: ByteLine, maxLength: number, reason: unknown): LineAnswer {
  let id: Id | null = null;
  try {
    const text = decoded(line, maxLength);
    id = idOf(parsed(text), text);
  } catch {
    // Its number has to do.
  }
  return failedLine(id, line.number, reason);
}

/** The answer to a line that cannot be used. */
function failedLine(id: Id | null, line: number, reason: unknown): LineAnswer {
  return { text: jsonLine(id, { line, error: failureOf(reason) }), failed: true };
}

/** An id as JSON, character for character as it came where it is a number. */
type Id = string;

function answerText(id: Id, root: Root, { format, types }: LineSettings): string {
  switch (format) {
    case 'json':
      return jsonLine(id, { root });
    case 'records':
      return toRecords(root, { document: nameOf(id) })
        .filter(({ type }) => types.includes(type))
        .map(({ document: _, ...record }) => jsonLine(id, record))
        .join('');
  }
}

function decoded({ bytes, number }: ByteLine, maxLength: number): string {
  if (bytes === null) throw badLine(`longer than ${maxLength} bytes`);
  try {
    // A byte order mark may open a file; in another line it is no JSON, as it should be.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 }).decode(bytes);
  } catch {
    throw badLine('not UTF-8');
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw badLine('not JSON', error);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badLine('not an object');
  return value as Record<string, unknown>;
}

function idOf({ id }: Readonly<Record<string, unknown>>, json: string): Id {
  if (typeof id === 'string') return JSON.stringify(id);
  if (typeof id === 'number') return numberSource(json, 'id') ?? String(id);
  throw badLine('its id is neither a string nor a number');
}

function textOf({ text }: Readonly<Record<string, unknown>>): string {
  if (typeof text === 'string') return text;
  throw badLine('its text is not a string');
}

const badLine = (problem: string, cause?: unknown): BaogaoError => new BaogaoError('bad-line', { problem }, { cause });

/** An id as the name of its document, with which the ids of its records begin. */
const nameOf = (id: Id): string => (id.startsWith('"') ? (JSON.parse(id) as string) : id);

/** An object as a line, the document that it answers first. */
const jsonLine = (id: Id | null, rest: object): string => `{"document":${id},${JSON.stringify(rest).slice(1)}\n`;
