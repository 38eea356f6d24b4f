import type { Problem } from '../serve/contract.js';

/** Thrown where the service refuses, with its problem document; or answers with something else, with none. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly status: number;
  /** Stable; `unexpected` where the answer is no problem document. */
  readonly code: string;
  readonly problem: Problem | null;
  /** Seconds after which to try again, where the service tells. */
  readonly retryAfter: number | null;

  constructor(status: number, problem: Problem | null, retryAfter: number | null) {
    super(problem ? `${problem.code}: ${problem.detail}` : `the service answered with status ${status}`);
    this.status = status;
    this.code = problem?.code ?? 'unexpected';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** What an answer that is no success tells. */
export async function errorOf(response: Response): Promise<ServiceError> {
  const retryAfter = response.headers.get('retry-after');
  const seconds = retryAfter === null ? null : Number(retryAfter);
  const isProblem = (response.headers.get('content-type') ?? '').startsWith('application/problem+json');
  const problem = isProblem ? ((await response.json()) as Problem) : null;
  return new ServiceError(response.status, problem, seconds);
}
