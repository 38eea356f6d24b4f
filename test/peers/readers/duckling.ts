import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerCase } from '../peer-case.js';

/** `examples (NumeralValue 5) [ "5", "五" ]` of a corpus in Haskell. */
const NUMBERS = /examples \(NumeralValue \(?(?<value>-?[\d.]+)\)?\)\s*\[(?<list>[^\]]*)\]/g;

/** `examples (datetime …) [ "今天", "今日" ]`: what it resolves to depends on the day of the question, so that only the span counts. */
const TIMES = /examples \((?:datetime|datetimeInterval|datetimeHoliday)\b[^[]*\[(?<list>[^\]]*)\]/g;
const QUOTED = /"(?<text>[^"]+)"/g;

/** Reads duckling's corpora of Chinese numbers and times, under its folder `Duckling`. */
export function readDuckling(folder: string): PeerCase[] {
  return [
    ...readCorpus(folder, 'Numeral/ZH/Corpus.hs', NUMBERS, 'number'),
    ...readCorpus(folder, 'Time/ZH/Corpus.hs', TIMES, 'date'),
  ];
}

function readCorpus(folder: string, file: string, pattern: RegExp, kind: 'number' | 'date'): PeerCase[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  return Array.from(readFileSync(path, 'utf8').matchAll(pattern)).flatMap(({ groups = {} }) =>
    Array.from(groups.list?.matchAll(QUOTED) ?? [], ({ groups: quoted }) => {
      const input = quoted?.text ?? '';
      const finding = kind === 'number' ? { text: null, value: Number(groups.value) } : { text: input, value: null };
      return { source: `duckling ${file}`, kind, input, findings: [finding] };
    }),
  );
}
