import type { FastifyReply, FastifyRequest } from 'fastify';
import { BaogaoError } from '../../error.js';
import type { Metrics } from '../metrics.js';
import { type Holes, HttpProblem } from './http-problem.js';
import type { ProblemCode } from './problem-code.js';
import { LANGUAGE_TAGS, type Language, PROBLEM_TYPE, problemDocument } from './problem-document.js';

/** What goes into a problem document. */
interface Cause {
  readonly code: ProblemCode;
  readonly data: Holes;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Codes of Fastify and its plugins, with what they mean here. */
const FOREIGN: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_REQ_FILE_TOO_LARGE: 'body-too-large',
  FST_UNDER_PRESSURE: 'overloaded',
};

/** Answers a request that failed with a problem document, and writes down what is nobody's fault but ours. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, metrics: Metrics): unknown {
  // Such as a body that ended badly after its time was up.
  if (reply.sent) return reply;
  if (reply.raw.destroyed) {
    request.log.info('the client is gone');
    return reply.hijack();
  }
  const { code, data, headers = {} } = causeOf(error, request);
  metrics.failure(code);
  const problem = problemDocument(code, data, languageOf(request), request.id);
  if (code === 'unexpected') request.log.error({ failure: traceOf(error) }, 'unexpected failure');
  else request.log.info({ code }, 'refused');
  // What is still to come of a body is not waited for.
  if (!request.raw.complete) reply.header('connection', 'close');
  return reply
    .code(problem.status)
    .headers({ ...headers, 'content-language': LANGUAGE_TAGS[languageOf(request)], vary: 'accept-language' })
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problem));
}

/** The language that the client would rather read. */
export const languageOf = (request: FastifyRequest): Language =>
  preferredLanguage(request.headers['accept-language'] ?? '');

/** The first of the languages with the highest quality (RFC 9110, 12.5.4); English where none is ours. */
export function preferredLanguage(header: string): Language {
  let best: { readonly language: Language; readonly quality: number } = { language: 'en', quality: 0 };
  for (const part of header.split(',')) {
    const [, name, quality = '1'] = /^\s*(zh|en)(?:-[\w-]*)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(part) ?? [];
    if (name !== undefined && Number(quality) > best.quality) {
      best = { language: name.toLowerCase() as Language, quality: Number(quality) };
    }
  }
  return best.language;
}

function causeOf(error: unknown, request: FastifyRequest): Cause {
  if (error instanceof HttpProblem) return error;
  if (error instanceof BaogaoError) return { code: error.code, data: error.data };
  const { code = '', statusCode = 0, message = '' } = error as { code?: string; statusCode?: number; message?: string };
  const known = FOREIGN[code];
  if (known !== undefined) {
    const { 'content-type': type = 'none' } = request.headers;
    return { code: known, data: { limit: request.routeOptions.bodyLimit ?? 0, type, types: '' } };
  }
  // What Fastify itself refuses: parameters, lengths, addresses.
  if (statusCode >= 400 && statusCode < 500) return { code: 'bad-request', data: { problem: message } };
  return { code: 'unexpected', data: {} };
}

/** What the log may tell of a failure: its message could hold a piece of a document. */
function traceOf(error: unknown): { readonly name: string; readonly stack: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, stack: stack.map((line) => line.trim()) };
}
