import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './problem/http-problem.js';
import type { FilePart } from './received-document.js';

/** The parts of a form that are of use. */
export interface Form {
  readonly file: FilePart | null;
  readonly text: string | null;
  readonly options: string | null;
}

/** A form has a file or a text, options, and maybe something that a browser adds. */
const MOST_PARTS = 8;
const LONGEST_FIELD_NAME = 100;
const MOST_HEADERS = 32;

/** @throws HttpProblem `bad-multipart`, `body-too-large` */
export async function readForm(request: FastifyRequest, maxBytes: number): Promise<Form> {
  const limits = {
    ...{ fileSize: maxBytes, fieldSize: maxBytes, files: 1, fields: MOST_PARTS, parts: MOST_PARTS },
    ...{ fieldNameSize: LONGEST_FIELD_NAME, headerPairs: MOST_HEADERS },
  };
  let file: FilePart | null = null;
  const fields = new Map<string, string>();
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') {
        file = { bytes: await part.toBuffer(), name: part.filename || null, contentType: part.mimetype };
      } else if (typeof part.value === 'string') {
        if (part.valueTruncated) throw new HttpProblem('body-too-large', { limit: maxBytes });
        fields.set(part.fieldname, part.value);
      }
    }
  } catch (error) {
    throw formProblem(error, maxBytes);
  }
  return { file, text: fields.get('text') ?? null, options: fields.get('options') ?? null };
}

function formProblem(error: unknown, limit: number): HttpProblem {
  if (error instanceof HttpProblem) return error;
  const { code, message } = error as { code?: string; message: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new HttpProblem('body-too-large', { limit });
  return new HttpProblem('bad-multipart', { problem: message });
}
