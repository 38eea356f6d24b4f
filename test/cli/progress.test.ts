import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createEstimate } from '../../src/cli/estimate.js';
import { openProgressBar, timeLeft } from '../../src/cli/progress-bar.js';
import { openTerminal } from '../../src/cli/terminal/terminal.js';

describe('the estimate', () => {
  it('is what is left by the speed so far', () => {
    const estimate = createEstimate(1000);
    expect(estimate({ seconds: 0, bytes: 0, files: 0 })).toBeNull();
    expect(estimate({ seconds: 5, bytes: 100, files: 10 })).toBe(45);
    expect(estimate({ seconds: 10, bytes: 500, files: 50 })).toBe(10);
    expect(estimate({ seconds: 20, bytes: 1000, files: 100 })).toBe(0);
  });

  it('does not count what an earlier run has done', () => {
    const estimate = createEstimate(1000);
    estimate({ seconds: 0, bytes: 800, files: 80 });
    // 50 bytes in 5 seconds; 150 are left.
    expect(estimate({ seconds: 5, bytes: 850, files: 85 })).toBe(15);
  });

  it.each([
    ['time', { seconds: 1, bytes: 500, files: 50 }],
    ['bytes', { seconds: 10, bytes: 10, files: 50 }],
    ['files', { seconds: 10, bytes: 500, files: 2 }],
  ])('is not there before there is enough to go by: %s', (_name, now) => {
    const estimate = createEstimate(1000);
    estimate({ seconds: 0, bytes: 0, files: 0 });
    expect(estimate(now)).toBeNull();
  });

  it('follows a run that grows slower', () => {
    const estimate = createEstimate(10_000);
    estimate({ seconds: 0, bytes: 0, files: 0 });
    let left: number | null = null;
    // 100 bytes a second for 40 seconds, then 10.
    for (let second = 1; second <= 40; second++)
      left = estimate({ seconds: second, bytes: 100 * second, files: second });
    expect(left).toBe(60);
    for (let second = 41; second <= 80; second++)
      left = estimate({ seconds: second, bytes: 4000 + 10 * (second - 40), files: second });
    expect(left).toBe((10_000 - 4400) / 10);
  });
});

describe('what is said of the time', () => {
  const { message } = openTerminal({ ...silent([]) }, []);

  it.each([
    [null, 'estimating'],
    [0, 'about 5 s left'],
    [12, 'about 15 s left'],
    [44, 'about 45 s left'],
    [50, 'about 1 min left'],
    [61, 'about 2 min left'],
    [89 * 60, 'about 89 min left'],
    [95 * 60, 'about 2 h left'],
    [2.4 * 3600, 'about 2.5 h left'],
  ])('%s seconds: %s', (seconds, said) => {
    expect(timeLeft(seconds, message)).toBe(said);
  });
});

describe('the bar', () => {
  it('shows files, failures and an estimate, and says nothing of the time once all is done', async () => {
    const written: string[] = [];
    let now = 0;
    const bar = await openProgressBar(openTerminal(silent(written), []), () => now);
    const state = (files: number, failures: number) => ({
      ...{ files, totalFiles: 10, bytes: files * 100, totalBytes: 1000, failures },
    });
    bar.show(state(0, 0));
    expect(written.join('')).toContain('0/10 files | 0 failed | estimating');
    now = 20_000;
    bar.show(state(5, 1));
    bar.close();
    const said = stripVTControlCharacters(written.join(''));
    expect(said.trimEnd().endsWith('5/10 files | 1 failed')).toBe(true);
    expect(said).not.toMatch(/NULL|INF|NaN/);
  });
});

/** A terminal that keeps what is written. */
function silent(written: string[]) {
  const stream = {
    write: (text: string) => written.push(text),
    isTTY: true,
    columns: 100,
    on: () => {},
    once: () => {},
    removeListener: () => {},
  };
  return { stdin: (async function* () {})(), stdout: stream, stderr: stream };
}
