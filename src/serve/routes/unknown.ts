import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem } from '../problem/http-problem.js';

/** The methods of each path. */
const METHODS: Readonly<Record<string, string>> = {
  '/v1/extract': 'POST',
  '/v1/batch': 'POST',
  '/v1/schema': 'GET, HEAD',
  '/openapi.json': 'GET, HEAD',
  '/docs': 'GET, HEAD',
  '/health/live': 'GET, HEAD',
  '/health/ready': 'GET, HEAD',
  '/metrics': 'GET, HEAD',
};

/** @throws HttpProblem `not-found`, or `method-not-allowed` where other methods are */
export async function answerUnknown({ url }: FastifyRequest, _reply: FastifyReply): Promise<never> {
  const [path = ''] = url.split('?');
  const allowed = Object.hasOwn(METHODS, path) ? METHODS[path] : undefined;
  if (allowed === undefined) throw new HttpProblem('not-found', { path });
  throw new HttpProblem('method-not-allowed', { path, allowed }, { allow: allowed });
}
