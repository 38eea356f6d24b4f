import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Weights are told in such steps, so that they pack well: what is lost is far below what texts tell. */
const STEP = 0.05;

/** A weight as it is told. */
export const rounded = (weight: number): number => Math.round(weight / STEP) * STEP;

/** Weights of one name: `weight=0.60 event=-0.15`. */
export const attributes = (told: readonly (readonly [attribute: string, weight: number])[]): string =>
  told.map(([attribute, weight]) => `${attribute}=${rounded(weight).toFixed(2)}`).join(' ');

/** Writes `grammars/weights/FILE` under a comment, and says how many lines. */
export function writeWeightFile(file: string, comment: readonly string[], lines: readonly string[]): void {
  const path = fileURLToPath(new URL(`../../grammars/weights/${file}`, import.meta.url));
  writeFileSync(path, `${[...comment.map((line) => `# ${line}`), ...[...lines].sort()].join('\n')}\n`);
  console.log(`${lines.length} weights written`);
}
