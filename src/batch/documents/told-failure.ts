import { BaogaoError, type ErrorCode } from '../../error.js';
import { type Failure, failureOf } from '../failure.js';

/** A failure that can be sent elsewhere and told again, also in another language or of a file of another name. */
export interface ToldFailure extends Failure {
  /** What fills the holes of its message; null where it is no BaogaoError. */
  readonly data: BaogaoError['data'] | null;
}

export const toldFailure = (error: unknown): ToldFailure => ({
  ...failureOf(error),
  data: error instanceof BaogaoError ? error.data : null,
});

/** The failure, of a file of this name. */
export function failureNamed({ code, message, data }: ToldFailure, name: string): Failure {
  if (data === null) return { code, message };
  return failureOf(new BaogaoError(code as ErrorCode, 'name' in data ? { ...data, name } : data));
}
