import type { FastifyInstance } from 'fastify';
import type { ContentResult, ContentTask } from '../../batch/documents/extract-content.js';
import { compare } from '../../compare/index.js';
import { reportDifferenceSchema } from '../../schema/report-difference.js';
import type { Root } from '../../schema/root.js';
import { checkedOptions } from '../checked-options.js';
import { compareRequestSchema, problemSchema } from '../contract.js';
import { JSON_TYPE, parseContentType } from '../media-types.js';
import { HttpProblem } from '../problem/http-problem.js';
import type { ProblemCode } from '../problem/problem-code.js';
import { parseJson } from '../received-document.js';
import type { ServiceContext } from '../service-context.js';

/** Bytes from which a text is large. */
const LARGE = 256 << 10;

/** `POST /v1/compare`: two texts in, what is not the same in them out. */
export function compareRoute(app: FastifyInstance, context: ServiceContext): void {
  const { settings, documents, admission, metrics } = context;
  const { maxBytes, maxPages: pages, maxCharacters } = settings;
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxBytes }, (_request, body, done) => done(null, body));
  app.post(
    '/v1/compare',
    {
      schema: {
        summary: 'Compares two reports',
        description: 'Figures, plans, sections and activities that are not the same in two reports of the same body.',
        security: [{ bearer: [] }],
        response: {
          200: { description: 'What is not the same', content: { [JSON_TYPE]: { schema: reportDifferenceSchema } } },
          default: { description: 'A refusal', content: { 'application/problem+json': { schema: problemSchema } } },
        },
      },
      async onRequest(_request, reply) {
        // Two texts are held at once, in one body.
        reply.raw.once('close', admission.enter(maxBytes));
      },
    },
    async (request, reply) => {
      const { type } = parseContentType(request.headers['content-type']);
      if (type !== JSON_TYPE) throw new HttpProblem('unsupported-media-type', { type, types: JSON_TYPE });
      const body = (request.body ?? new Uint8Array()) as Uint8Array;
      const { earlier, later } = checkedOptions(compareRequestSchema, parseJson(body));
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());

      async function parse(name: string, { text, reference }: typeof earlier): Promise<Root> {
        const task: Omit<ContentTask, 'number'> = {
          ...{ content: text, maxCharacters, reading: { limits: { bytes: maxBytes, pages, unpackedBytes: maxBytes } } },
          ...{
            parsing: reference === undefined ? {} : { reference },
            answer: { format: 'tree', types: [], language: 'zh' },
          },
        };
        const large = text.length >= LARGE;
        const result = await documents.run<ContentResult>({ run: 'content', task, name, large, signal: gone.signal });
        if ('failure' in result) {
          const { code, data } = result.failure;
          throw new HttpProblem(data === null ? 'unexpected' : (code as ProblemCode), data ?? {});
        }
        metrics.document(result.characters, result.tally);
        return JSON.parse(new TextDecoder().decode(result.body)) as Root;
      }

      const [a, b] = await Promise.all([parse('earlier', earlier), parse('later', later)]);
      return reply.type(`${JSON_TYPE}; charset=utf-8`).send(compare(a, b));
    },
  );
}
