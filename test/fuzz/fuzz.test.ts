import { expect, it } from 'vitest';
import { runFuzz } from './run-fuzz.js';

/** `npm run fuzz` goes on for as long as one likes; here a sample, the same each time. */
const SAMPLE = { seed: 2024, runs: 200 };

it('texts and documents of the words of the lexicons keep the laws', async () => {
  const { inputs, failure } = await runFuzz(SAMPLE, 50_000);
  expect(failure).toBeNull();
  expect(inputs).toBeGreaterThan(0);
});
