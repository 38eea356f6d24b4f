import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { failureOf } from '../../batch/failure.js';
import { flatTypesOf } from '../../batch/flat-types.js';
import { type LineSettings, lostLine } from '../../batch/lines/answer-line.js';
import { type ByteLine, splitLines } from '../../batch/lines/split-lines.js';
import { mapInOrder } from '../../batch/pool/map-in-order.js';
import { recordTypesIn } from '../../batch/pool/parser-settings.js';
import type { LineResult } from '../../batch/worker.js';
import { flatRecordSchema } from '../../schema/flat-record.js';
import { flatPackRecordSchema } from '../../schema/pack-record-schema.js';
import { type Contract, problemSchema } from '../contract.js';
import { HttpProblem } from '../problem/http-problem.js';
import type { ServiceContext } from '../service-context.js';

const NDJSON = 'application/x-ndjson';

/** Lines under way for each thread: enough that none waits, and few enough that others get their turn. */
const LINES_PER_WORKER = 2;

/** `POST /v1/batch`: documents in as lines, answers out as lines, in order; nothing is read while nobody takes them. */
export function batchRoute(app: FastifyInstance, context: ServiceContext): void {
  const { settings, documents, admission, metrics, parser, contract, packTypes } = context;
  const { maxBytes, workers } = settings;
  const record = z.union([flatRecordSchema, ...packTypes.map(flatPackRecordSchema)]);
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  app.post<{ Querystring: z.output<Contract['batchQuery']> }>(
    '/v1/batch',
    {
      schema: {
        summary: 'Extracts documents that come as lines',
        description:
          'Each line is {"id": …, "text": …}; answers have the id as `document`. A line that cannot be used is answered with an error.',
        querystring: contract.batchQuery,
        security: [{ bearer: [] }],
        response: {
          200: {
            description: 'Lines for each document, in the order of the documents',
            content: {
              [NDJSON]: { schema: record },
            },
          },
          default: { description: 'A refusal', content: { 'application/problem+json': { schema: problemSchema } } },
        },
      },
      async onRequest(_request, reply) {
        // No more of it is held than a few lines.
        reply.raw.once('close', admission.enter(maxBytes));
      },
    },
    async (request, reply) => {
      const { format = 'records', types, reference } = request.query;
      if (!(request.body instanceof Readable)) throw new HttpProblem('no-content');
      const parsing = {
        ...(types && { types: recordTypesIn(types, parser) }),
        ...(reference !== undefined && { reference }),
      };
      const lineSettings: LineSettings = { format, types: types ?? flatTypesOf(parser), maxLength: maxBytes };
      const answer = async (line: ByteLine): Promise<string> => {
        try {
          const { answer, characters, tally } = await documents.run<LineResult>({
            ...{ run: 'lineOf', task: { line, parsing, settings: lineSettings }, name: `line ${line.number}` },
            ...{ large: isLarge(line), patient: true },
          });
          if (tally) metrics.document(characters, tally);
          else if (answer.failed) metrics.failure('bad-line');
          return answer.text;
        } catch (reason) {
          metrics.failure(failureOf(reason).code);
          return lostLine(line, maxBytes, reason).text;
        }
      };
      const answers = mapInOrder(splitLines(request.body, maxBytes), answer, {
        width: workers * LINES_PER_WORKER,
        weight: { of: ({ bytes }) => bytes?.length ?? 0, most: maxBytes },
      });
      return reply.type(`${NDJSON}; charset=utf-8`).send(Readable.from(textsOf(answers), { objectMode: false }));
    },
  );
}

/** A stream takes an empty text for its end. */
async function* textsOf(answers: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of answers) if (text !== '') yield text;
}

/** Bytes from which a line is large. */
const LARGE = 256 << 10;

const isLarge = ({ bytes }: ByteLine): boolean => (bytes?.length ?? 0) >= LARGE;
