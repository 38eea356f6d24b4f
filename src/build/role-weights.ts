import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packColumn } from '../extraction/activity/evidence/packed-column.js';
import { readRoom } from './grammars.js';

/** The lexicon whose weights these are. */
const LEXICON = 'role-weight';

/** Writes `role-weights.ts`: what each piece of evidence about the roles of a number weighs, by its number. */
export async function generateRoleWeights(outDir: string): Promise<void> {
  const { ROLE_SPACE } = await import('../extraction/role/evidence/role-families.js');
  const column = new Map<number, number>();
  for (const { name, entries } of readRoom('weights').lexicons) {
    if (name !== LEXICON) continue;
    for (const { word, attributes } of entries) {
      const evidence = ROLE_SPACE.numberOf(word);
      if (evidence !== undefined) column.set(evidence, Number(attributes.weight));
    }
  }
  await writeFile(
    join(outDir, 'role-weights.ts'),
    [
      '// Made by `npm run generate` from grammars/weights; changes belong there.',
      "import type { PackedColumn } from '../extraction/activity/evidence/packed-column.js';",
      '',
      `export const size = ${ROLE_SPACE.size};`,
      `export const column: PackedColumn = ${JSON.stringify(packColumn(column))};`,
      '',
    ].join('\n'),
  );
}
