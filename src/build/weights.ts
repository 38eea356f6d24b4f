import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packColumn } from '../extraction/activity/evidence/packed-column.js';
import { readRoom } from './grammars.js';

/**
 * Writes `weights.ts`: what each piece of evidence weighs, by its number, for something having been done and for each
 * category. Numbers follow from the lexicons that name evidence: their modules must have been written before.
 */
export async function generateWeights(outDir: string): Promise<void> {
  const { SPACE } = await import('../extraction/activity/evidence/families.js');
  const columns = new Map<string, Map<number, number>>();
  for (const { word, attributes } of readRoom('weights').lexicons.flatMap(({ entries }) => entries)) {
    const evidence = SPACE.numberOf(word);
    if (evidence === undefined) continue;
    for (const [name, weight] of Object.entries(attributes)) {
      columns.set(name, (columns.get(name) ?? new Map()).set(evidence, Number(weight)));
    }
  }
  const packed = Object.fromEntries([...columns].sort().map(([name, column]) => [name, packColumn(column)]));
  await writeFile(
    join(outDir, 'weights.ts'),
    [
      '// Made by `npm run generate` from grammars/weights; changes belong there.',
      "import type { PackedColumn } from '../extraction/activity/evidence/packed-column.js';",
      '',
      `export const size = ${SPACE.size};`,
      `export const columns: Readonly<Record<string, PackedColumn>> = ${JSON.stringify(packed)};`,
      '',
    ].join('\n'),
  );
}
