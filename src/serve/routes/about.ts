import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { flatRecordJsonSchema, rootJsonSchema } from '../../schema/json-schema.js';
import { matchesTag } from '../etag.js';
import type { ServiceContext } from '../service-context.js';

const NOT_MODIFIED = 304;

/** What answers look like. */
export function aboutRoutes(app: FastifyInstance, { packTypes }: Pick<ServiceContext, 'packTypes'>): void {
  const body = JSON.stringify({ root: rootJsonSchema(packTypes), record: flatRecordJsonSchema(packTypes) });
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  app.get(
    '/v1/schema',
    { schema: { summary: 'JSON Schema of trees and of flat records', security: [{ bearer: [] }] } },
    async (request, reply) => {
      reply.header('etag', tag);
      if (matchesTag(request.headers['if-none-match'], tag)) return reply.code(NOT_MODIFIED).send();
      return reply.type('application/schema+json; charset=utf-8').send(body);
    },
  );
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
