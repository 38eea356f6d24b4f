import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { SegmenterName } from '../../src/index.js';
import { BUILT } from './built.js';
import { median } from './measure.js';

const RUNS = 5;

/** The median of some fresh processes, in milliseconds and MB. */
export interface StartUp {
  /** Loading the module. */
  readonly load: number;
  /** The first call, in which the segmenter loads its dictionary. */
  readonly firstCall: number;
  /** A second call on the same text. */
  readonly secondCall: number;
  readonly memory: number;
}

/** Start-up of the built library; null where it is not built. */
export function startUp(text: string, segmenter: SegmenterName): StartUp | null {
  if (!existsSync(BUILT)) return null;
  const program = `
    const start = performance.now();
    const { parseReport, createParser } = await import(${JSON.stringify(BUILT)});
    const loaded = performance.now();
    const text = ${JSON.stringify(text)};
    const parser = createParser({ segmenter: ${JSON.stringify(segmenter)} });
    parser.parse(text);
    const first = performance.now();
    parser.parse(text);
    const second = performance.now();
    console.log(JSON.stringify([loaded - start, first - loaded, second - first, process.memoryUsage.rss() / 1e6]));
  `;
  const runs = Array.from({ length: RUNS }, (): number[] =>
    JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })),
  );
  const figure = (index: number): number => median(runs.map((run) => run[index] ?? Number.NaN));
  return { load: figure(0), firstCall: figure(1), secondCall: figure(2), memory: figure(3) };
}
