import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createParser } from '../../src/index.js';
import type { SegmenterName } from '../../src/segmentation/load-segmenter.js';

/** Where the hashes are kept, which `npm run hashes` writes anew. */
export const HASHES = new URL('hashes.json', import.meta.url);

/** The texts by set: the reports of this folder, and the shared corpus where it is at hand. */
const SETS: Readonly<Record<string, URL>> = {
  reports: new URL('./', import.meta.url),
  corpus: new URL('../../../shared/corpus/', import.meta.url),
};

/** The sets that are here. */
export const setsAtHand = (): string[] =>
  Object.entries(SETS).flatMap(([name, folder]) => (existsSync(folder) ? [name] : []));

/** SHA-256 of the trees of all texts of a set, records and all, as JSON, in the order of the files' names. */
export function hashOfSet(set: string, segmenter: SegmenterName): string {
  const folder = SETS[set] as URL;
  const parser = createParser({ segmenter });
  const hash = createHash('sha256');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  for (const name of files.sort())
    hash.update(JSON.stringify(parser.parse(readFileSync(new URL(name, folder), 'utf8'))));
  return hash.digest('hex');
}
