import type { FastifyInstance } from 'fastify';
import { healthSchema } from '../contract.js';
import { HttpProblem } from '../problem/http-problem.js';
import type { ServiceContext } from '../service-context.js';

/** Whether the service lives, whether it takes requests, and what it has done. */
export function healthRoutes(app: FastifyInstance, context: ServiceContext): void {
  const response = { 200: healthSchema };
  app.get(
    '/health/live',
    { schema: { summary: 'Whether the service lives', response }, logLevel: 'warn' },
    async () => ({ status: 'ok' as const }),
  );
  app.get(
    '/health/ready',
    { schema: { summary: 'Whether the service takes requests', response }, logLevel: 'warn' },
    async () => {
      if (context.closing) throw new HttpProblem('closing');
      return { status: 'ok' as const };
    },
  );
  app.get(
    '/metrics',
    { schema: { summary: 'Figures for Prometheus', security: [{ bearer: [] }] }, logLevel: 'warn' },
    async (_request, reply) => reply.type(context.metrics.contentType).send(await context.metrics.text()),
  );
}
