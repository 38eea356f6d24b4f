import { HttpProblem } from './problem/http-problem.js';

/** Lets requests in before their bodies are read, as long as there is room for them. */
export interface Admission {
  /**
   * Takes a request in.
   *
   * @param bytes what its body may come to
   * @returns what to call once it is answered
   * @throws HttpProblem `overloaded`
   */
  enter(bytes: number): () => void;
}

export interface AdmissionLimits {
  readonly maxRequests: number;
  readonly maxTotalBytes: number;
}

export function createAdmission({ maxRequests, maxTotalBytes }: AdmissionLimits): Admission {
  let requests = 0;
  let total = 0;
  return {
    enter(bytes) {
      const isTooMuch = requests > 0 && total + bytes > maxTotalBytes;
      if (requests >= maxRequests || isTooMuch) throw new HttpProblem('overloaded', {}, { 'retry-after': '1' });
      requests += 1;
      total += bytes;
      let isInside = true;
      return () => {
        if (!isInside) return;
        isInside = false;
        requests -= 1;
        total -= bytes;
      };
    },
  };
}
