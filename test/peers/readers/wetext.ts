import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerCase, PeerFinding, PeerKind } from '../peer-case.js';

const FILES: readonly (readonly [file: string, kind: PeerKind])[] = [
  ['number.txt', 'number'],
  ['money.txt', 'money'],
  ['date.txt', 'date'],
];

/** `一百零一 => 101`, a line each; the right side is in figures, of a pair with `~` between them. */
const LINE = /^(?<input>\S+) => (?<value>.*)$/gm;

/** Reads the tests of WeTextProcessing's inverse normaliser, in `itn/chinese/test/data`: numbers, money, and the spans of dates. */
export function readWetext(folder: string): PeerCase[] {
  return FILES.flatMap(([file, kind]) => {
    const path = join(folder, file);
    if (!existsSync(path)) return [];
    return Array.from(readFileSync(path, 'utf8').matchAll(LINE), ({ groups: { input = '', value = '' } = {} }) => ({
      source: `WeTextProcessing ${file}`,
      kind,
      input,
      findings: [findingOf(kind, input, value)],
    }));
  });
}

function findingOf(kind: PeerKind, input: string, written: string): PeerFinding {
  if (kind === 'date') return { text: input, value: null };
  const [low = 0, high] = written.split('~').map(Number);
  return { text: null, value: high === undefined ? low : [low, high] };
}
