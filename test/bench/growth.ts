import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BUILT } from './built.js';

/** Lengths of the texts in bytes of UTF-8, as files have them: a Han character is three. */
export const SIZES = [10_000, 100_000, 1_000_000, 10_000_000] as const;

/** One text of some length, read by a fresh process that has read a short one before. */
export interface Growth {
  readonly characters: number;
  readonly milliseconds: number;
  /** Bytes a character: by which the process grew at most, 0 where it had room, and of what the tree keeps. */
  readonly peak: number;
  readonly rest: number;
}

/** The texts one after another, again and again, up to each of `SIZES`; null where the library is not built. */
export function growth(texts: readonly string[]): Growth[] | null {
  if (!existsSync(BUILT)) return null;
  return SIZES.map((bytes) => {
    const program = `
      const { createParser } = await import(${JSON.stringify(BUILT)});
      const texts = ${JSON.stringify(texts)};
      let text = '';
      for (let next = 0; Buffer.byteLength(text) < ${bytes}; next++) text += texts[next % texts.length] + '\\n';
      text = text.slice(0, Math.ceil(text.length * ${bytes} / Buffer.byteLength(text)));
      const parser = createParser();
      for (const other of texts) parser.parse(other);
      gc();
      const before = process.memoryUsage().heapUsed;
      const largest = process.resourceUsage().maxRSS * 1024;
      const start = performance.now();
      const root = parser.parse(text);
      const milliseconds = performance.now() - start;
      const peak = Math.max(0, process.resourceUsage().maxRSS * 1024 - largest) / text.length;
      gc();
      const rest = (process.memoryUsage().heapUsed - before) / text.length;
      console.log(JSON.stringify({ characters: root.position.end.offset, milliseconds, peak, rest }));
    `;
    const node = ['--expose-gc', '--input-type=module', '-'];
    return JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8', input: program })) as Growth;
  });
}
