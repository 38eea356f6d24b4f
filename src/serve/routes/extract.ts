import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { AnswerFormat } from '../../batch/documents/answer-format.js';
import type { ContentResult, ContentTask } from '../../batch/documents/extract-content.js';
import { flatTypesOf } from '../../batch/flat-types.js';
import { recordTypesIn } from '../../batch/pool/parser-settings.js';
import { accountSchema } from '../../schema/account.js';
import { findingSchema } from '../../schema/finding.js';
import { flatRecordSchema } from '../../schema/flat-record.js';
import { flatPackRecordSchema } from '../../schema/pack-record-schema.js';
import { rootSchema } from '../../schema/root.js';
import { type Contract, problemSchema } from '../contract.js';
import { createTagger, matchesTag } from '../etag.js';
import { ANSWER_TYPES, FORM_TYPE, JSON_TYPE, parseContentType } from '../media-types.js';
import { HttpProblem } from '../problem/http-problem.js';
import type { ProblemCode } from '../problem/problem-code.js';
import { LANGUAGE_TAGS } from '../problem/problem-document.js';
import { languageOf, sendProblem } from '../problem/send-problem.js';
import { readForm } from '../read-form.js';
import { type CheckedOptions, fromBytes, fromForm, fromJson, type ReceivedDocument } from '../received-document.js';
import type { ServiceContext } from '../service-context.js';

const PATH = '/v1/extract';

/** Bytes from which a document is large: text, and formats that are mostly not text. */
const LARGE_TEXT = 256 << 10;
const LARGE_FILE = 1 << 20;

/** How many times its size a document may unpack to. */
const MOST_PACKING = 8;

/** What problems call a document without a name. */
const NAMELESS = 'document';

/** `POST /v1/extract`: a document in, its records out. */
export function extractRoute(app: FastifyInstance, context: ServiceContext): void {
  const { settings, documents, metrics, admission, parser, contract, packTypes } = context;
  const tagOf = createTagger([parser.grammars ?? [], parser.packs ?? [], settings.maxCharacters]);
  const record = z.union([flatRecordSchema, ...packTypes.map(flatPackRecordSchema)]);
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: settings.maxBytes }, (_request, body, done) => {
    done(null, body);
  });
  app.post<{ Querystring: CheckedOptions }>(
    PATH,
    {
      schema: {
        summary: 'Extracts a document',
        description: 'A text as JSON, or a document of any format as it is or in a form.',
        querystring: contract.extractQuery,
        security: [{ bearer: [] }],
        response: {
          200: {
            description: 'The tree, its records, a page, what does not agree, or what became of every number',
            content: {
              [JSON_TYPE]: { schema: z.union([rootSchema, z.array(record), z.array(findingSchema), accountSchema]) },
              'application/x-ndjson': { schema: record },
              ...Object.fromEntries(
                ['text/csv', 'text/html', 'text/plain'].map((type) => [type, { schema: z.string() }]),
              ),
            },
          },
          default: { description: 'A refusal', content: { 'application/problem+json': { schema: problemSchema } } },
        },
      },
      async onRequest(request, reply) {
        const leave = admission.enter(announcedBytes(request, settings.maxBytes));
        reply.raw.once('close', leave);
        refuseWhenLate(request, reply);
      },
    },
    async (request, reply) => {
      const format = formatFor(request, request.query.format);
      const received = await receive(request, settings.maxBytes, contract);
      const { content, options } = received;
      if (settings.logText && typeof content === 'string') request.log.info({ text: content }, 'document');
      const task = taskOf(received, options.format ?? format, request);
      const { content: _, ...decisive } = task;
      const tag = tagOf(decisive, content);
      reply.headers({ etag: tag, 'cache-control': 'private, no-cache', vary: 'accept, accept-language' });
      if (matchesTag(request.headers['if-none-match'], tag)) throw new HttpProblem('same-answer', {}, { etag: tag });

      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const result = await documents.run<ContentResult>({
        ...{ run: 'content', task, name: received.reading.name ?? NAMELESS },
        ...{ large: isLarge(received), signal: gone.signal },
      });
      if ('failure' in result) {
        const { code, data } = result.failure;
        throw new HttpProblem(data === null ? 'unexpected' : (code as ProblemCode), data ?? {});
      }
      metrics.document(result.characters, result.tally);
      if (task.answer.format === 'html') reply.header('content-language', LANGUAGE_TAGS[task.answer.language]);
      return reply.type(`${ANSWER_TYPES[task.answer.format]}; charset=utf-8`).send(Buffer.from(result.body));
    },
  );

  /** A body that trickles in is not waited for. */
  function refuseWhenLate(request: FastifyRequest, reply: FastifyReply): void {
    const timer = setTimeout(() => {
      if (request.raw.complete || reply.sent) return;
      reply.raw.once('finish', () => request.raw.destroy());
      sendProblem(new HttpProblem('request-timeout'), request, reply, metrics);
    }, settings.bodyTimeout);
    reply.raw.once('close', () => clearTimeout(timer));
  }

  function taskOf(
    { content, options, reading }: ReceivedDocument,
    format: AnswerFormat,
    request: FastifyRequest,
  ): Omit<ContentTask, 'number'> {
    const { types, reference, language } = options;
    const { maxBytes: bytes, maxPages: pages } = settings;
    const limits = { bytes, pages, unpackedBytes: bytes * MOST_PACKING };
    return {
      content,
      reading: { ...reading, limits },
      maxCharacters: settings.maxCharacters,
      parsing: { ...(types && { types: recordTypesIn(types, parser) }), ...(reference !== undefined && { reference }) },
      answer: { format, types: types ?? flatTypesOf(parser), language: language ?? languageOf(request) },
    };
  }
}

/** @throws HttpProblem as the readers of each kind of body do */
async function receive(
  request: FastifyRequest<{ Querystring: CheckedOptions }>,
  maxBytes: number,
  contract: Contract,
): Promise<ReceivedDocument> {
  const { 'content-type': contentType, 'content-disposition': disposition } = request.headers;
  const { query } = request;
  const { type } = parseContentType(contentType);
  if (type === FORM_TYPE) return fromForm(await readForm(request, maxBytes), query, contract);
  const body = (request.body ?? new Uint8Array()) as Uint8Array;
  return type === JSON_TYPE ? fromJson(body, query, contract) : fromBytes(body, { contentType, disposition }, query);
}

/** @throws HttpProblem `not-acceptable` */
function formatFor(request: FastifyRequest, given: AnswerFormat | undefined): AnswerFormat {
  if (given !== undefined) return given;
  const types = [...new Set(Object.values(ANSWER_TYPES))];
  const accepted = request.accepts().type(types);
  const [format] = Object.entries(ANSWER_TYPES).find(([, type]) => type === accepted) ?? [];
  if (format === undefined) throw new HttpProblem('not-acceptable', { types: types.join(', ') });
  return format as AnswerFormat;
}

function isLarge({ content, reading }: ReceivedDocument): boolean {
  const isText = typeof content === 'string' || ['txt', 'md', 'html'].includes(reading.format ?? '');
  return content.length >= (isText ? LARGE_TEXT : LARGE_FILE);
}

/**
 * What a body may come to; one that tells nothing may come to the most.
 *
 * @throws HttpProblem `body-too-large`
 */
function announcedBytes({ headers }: FastifyRequest, limit: number): number {
  const { 'content-length': length, 'transfer-encoding': chunked } = headers;
  if (length === undefined) return chunked === undefined ? 0 : limit;
  const bytes = Number(length);
  if (bytes > limit) throw new HttpProblem('body-too-large', { limit });
  return bytes;
}
