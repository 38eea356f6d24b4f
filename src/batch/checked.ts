import type * as z from 'zod';
import { BaogaoError } from '../error.js';

/** @throws BaogaoError `bad-option` naming the first option that cannot be used. */
export function checked<Schema extends z.ZodType>(schema: Schema, options: unknown): z.output<Schema> {
  const result = schema.safeParse(options);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const option = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
  throw new BaogaoError('bad-option', { option, problem: issue?.message ?? '' }, { cause: result.error });
}
