import fc from 'fast-check';
import { createParser } from '../../src/index.js';
import { type AnyDocument, anyDocument, anyText } from './arbitraries.js';
import { checkReport, checkStructure } from './lawful.js';

/** What the parent process asks for. */
export interface FuzzTask {
  readonly seed: number;
  /** How many texts of each kind; no limit where it is left out. */
  readonly runs?: number;
}

const BATCH = 50;

const parser = createParser();

const CHECKS = {
  text: { any: anyText, check: (input: unknown) => checkStructure(input as string) },
  document: {
    any: anyDocument,
    check: (input: unknown) => checkStructure((input as AnyDocument).text, (input as AnyDocument).evidence),
  },
  report: { any: anyText, check: (input: unknown) => checkReport(parser, input as string) },
} as const;

/** Says what it is about to look at, so that the other side knows what hangs, and stops at the first failure. */
function fuzz({ seed, runs = Number.POSITIVE_INFINITY }: FuzzTask): void {
  for (let done = 0; done < runs; done += BATCH) {
    for (const [kind, { any, check }] of Object.entries(CHECKS)) {
      for (const input of fc.sample(any as fc.Arbitrary<unknown>, { seed: seed + done, numRuns: BATCH })) {
        process.send?.({ type: 'input', kind, input: JSON.stringify(input) });
        try {
          check(input);
        } catch (error) {
          const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
          process.send?.({ type: 'failure', text });
          return;
        }
      }
    }
  }
  process.send?.({ type: 'end' });
}

fuzz(JSON.parse(process.argv[2] ?? '{}') as FuzzTask);
