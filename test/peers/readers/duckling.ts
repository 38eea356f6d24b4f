import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerCase } from '../peer-case.js';

/** `examples (NumeralValue 5) [ "5", "五" ]` of a corpus in Haskell. */
const EXAMPLES = /examples \(NumeralValue \(?(?<value>-?[\d.]+)\)?\)\s*\[(?<list>[^\]]*)\]/g;
const QUOTED = /"(?<text>[^"]+)"/g;

/** Reads duckling's corpus of Chinese numbers, under its folder `Duckling`. */
export function readDuckling(folder: string): PeerCase[] {
  const path = join(folder, 'Numeral/ZH/Corpus.hs');
  if (!existsSync(path)) return [];
  return Array.from(readFileSync(path, 'utf8').matchAll(EXAMPLES)).flatMap(({ groups = {} }) =>
    Array.from(groups.list?.matchAll(QUOTED) ?? [], ({ groups: quoted }) => ({
      source: 'duckling Numeral/ZH/Corpus.hs',
      kind: 'number' as const,
      input: quoted?.text ?? '',
      findings: [{ text: null, value: Number(groups.value) }],
    })),
  );
}
