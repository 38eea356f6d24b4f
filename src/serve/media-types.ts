import type { AnswerFormat } from '../batch/documents/answer-format.js';
import type { DocumentFormat } from '../document/document-format.js';

/** What answers are, by format; the first format of a type is the one that `Accept` means. */
export const ANSWER_TYPES: Readonly<Record<AnswerFormat, string>> = {
  tree: 'application/json',
  records: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  html: 'text/html',
  outline: 'text/plain',
  findings: 'application/json',
  account: 'application/json',
};

/** The formats of documents by media type; null where name and content tell it. */
const DOCUMENT_TYPES: Readonly<Record<string, DocumentFormat | null>> = {
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/msword': 'doc',
  'application/octet-stream': null,
};

/** What `POST /v1/extract` takes beside documents. */
export const JSON_TYPE = 'application/json';
export const FORM_TYPE = 'multipart/form-data';

export const REQUEST_TYPES: readonly string[] = [JSON_TYPE, FORM_TYPE, ...Object.keys(DOCUMENT_TYPES)];

/** A `Content-Type` header, taken apart. */
export interface ContentType {
  /** Without parameters, in lower case. */
  readonly type: string;
  /** Null where it names none. */
  readonly charset: string | null;
}

export function parseContentType(header: string | undefined): ContentType {
  const [type = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim());
  const charset = parameters.map((parameter) => /^charset="?([^"]+)"?$/i.exec(parameter)?.[1]).find(Boolean);
  return { type: type.toLowerCase() || 'application/octet-stream', charset: charset ?? null };
}

/** The format of a document of this type, null where it tells none, undefined where no document is of this type. */
export const documentFormatOf = (type: string): DocumentFormat | null | undefined =>
  Object.hasOwn(DOCUMENT_TYPES, type) ? DOCUMENT_TYPES[type] : undefined;
