import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceSpace } from '../extraction/activity/evidence/family.js';
import { packColumn } from '../extraction/activity/evidence/packed-column.js';
import { readRoom } from './grammars.js';

/**
 * Writes `weights.ts`, what each piece of evidence weighs, by its number, for something having been done and for each
 * category, and `role-weights.ts`, the same for the roles of numbers. Numbers follow from the lexicons that name evidence:
 * their modules must have been written before.
 */
export async function generateWeights(outDir: string): Promise<void> {
  const { SPACE } = await import('../extraction/activity/evidence/families.js');
  const { ROLE_SPACE } = await import('../extraction/role/evidence/role-families.js');
  await Promise.all([
    writeFile(join(outDir, 'weights.ts'), weightsModule('activity-weight', SPACE)),
    writeFile(join(outDir, 'role-weights.ts'), weightsModule('role-weight', ROLE_SPACE)),
  ]);
}

/** The columns of a lexicon of `grammars/weights`, one an attribute. */
function weightsModule(lexicon: string, space: EvidenceSpace): string {
  const columns = new Map<string, Map<number, number>>();
  const entries = readRoom('weights').lexicons.flatMap((one) => (one.name === lexicon ? one.entries : []));
  for (const { word, attributes } of entries) {
    const evidence = space.numberOf(word);
    if (evidence === undefined) continue;
    for (const [name, weight] of Object.entries(attributes)) {
      columns.set(name, (columns.get(name) ?? new Map()).set(evidence, Number(weight)));
    }
  }
  const packed = Object.fromEntries([...columns].sort().map(([name, column]) => [name, packColumn(column)]));
  return [
    '// Made by `npm run generate` from grammars/weights; changes belong there.',
    "import type { PackedColumn } from '../extraction/activity/evidence/packed-column.js';",
    '',
    `export const size = ${space.size};`,
    `export const columns: Readonly<Record<string, PackedColumn>> = ${JSON.stringify(packed)};`,
    '',
  ].join('\n');
}
