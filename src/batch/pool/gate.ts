/** Lets jobs run beside each other, and some all alone. */
export interface Gate {
  /** Runs a job beside others, once none is alone or waits to be. */
  beside<Result>(job: () => Promise<Result>): Promise<Result>;
  /** Runs a job once all others have ended, before any that waits. */
  alone<Result>(job: () => Promise<Result>): Promise<Result>;
}

export function createGate(): Gate {
  const running = new Set<Promise<unknown>>();
  let lonely: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    async beside(job) {
      while (waiting > 0) await lonely;
      const result = job();
      running.add(result);
      try {
        return await result;
      } finally {
        running.delete(result);
      }
    },
    alone(job) {
      waiting += 1;
      const result = lonely.then(async () => {
        await Promise.allSettled(running);
        return job();
      });
      lonely = result.then(
        () => {
          waiting -= 1;
        },
        () => {
          waiting -= 1;
        },
      );
      return result;
    },
  };
}
