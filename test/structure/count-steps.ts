import { Session } from 'node:inspector';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/**
 * Begins to count how often each block of the structure's modules is run, as V8 does for coverage: a measure of work
 * that knows no clock. Only modules that are loaded afterwards are counted block by block, so this comes first.
 * Returns a function that counts the steps of an action.
 */
export function startCounting(): (action: () => void) => number {
  const session = new Session();
  session.connect();
  // Sessions of the own thread answer before `post` returns.
  const post = (method: string, parameters?: object): unknown => {
    let answer: unknown;
    session.post(method, parameters, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  };
  /** The steps since the last call. */
  const take = (): number => {
    const { result } = post('Profiler.takePreciseCoverage') as Coverage;
    let steps = 0;
    for (const { url, functions } of result) {
      if (!url.includes('/src/structure/')) continue;
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    }
    return steps;
  };
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return (action) => {
    take();
    action();
    return take();
  };
}
