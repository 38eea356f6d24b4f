import type * as z from 'zod';
import { HttpProblem } from './problem/http-problem.js';

/** @throws HttpProblem `bad-request` naming the first thing that cannot be used; what was sent is not repeated. */
export function checkedOptions<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new HttpProblem('bad-request', { problem: `${place === '' ? '' : `${place}: `}${issue?.message ?? ''}` });
}
