import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BUILT } from './built.js';

/** So many reports are read, and the memory in use is told after each step of so many. */
const REPORTS = 1_000;
const STEP = 100;

/**
 * MB of live objects after every hundred of a thousand reports in one process, the garbage collected; null where the
 * library is not built. No report is like another: each time the texts get other digits, and other words in quotation
 * marks, so that whatever is remembered of texts shows.
 */
export function memoryInUse(texts: readonly string[]): number[] | null {
  if (!existsSync(BUILT)) return null;
  const program = `
    const { createParser } = await import(${JSON.stringify(BUILT)});
    const texts = ${JSON.stringify(texts)};
    const parser = createParser();
    const figures = [];
    for (let report = 1; report <= ${REPORTS}; report++) {
      const text = texts[report % texts.length]
        .replace(/[0-9]/g, (digit) => String((Number(digit) * report + report) % 10))
        .replace(/[”"」]/g, (mark) => report + mark);
      parser.parse(text);
      if (report % ${STEP} !== 0) continue;
      gc();
      figures.push(process.memoryUsage().heapUsed / 1e6);
    }
    console.log(JSON.stringify(figures));
  `;
  // All texts are in it, too much for a command line.
  const node = ['--expose-gc', '--input-type=module', '-'];
  return JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8', input: program })) as number[];
}
