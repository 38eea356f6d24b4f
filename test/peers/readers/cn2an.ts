import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerCase } from '../peer-case.js';

/** `"一百二十三": 123` of a dictionary of tests in Python. */
const ENTRY = /"(?<input>[^"]+)":\s*(?<value>-?\d+(?:\.\d+)?)\b/g;

/** Reads the tests of numbers in characters in cn2an's folder. */
export function readCn2an(folder: string): PeerCase[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /cn2an.*test.*\.py$|test.*cn2an.*\.py$/.test(name))
    .flatMap((name) =>
      Array.from(readFileSync(join(folder, name), 'utf8').matchAll(ENTRY), ({ groups = {} }) => ({
        source: `cn2an ${name}`,
        kind: 'number' as const,
        input: groups.input ?? '',
        findings: [{ text: null, value: Number(groups.value) }],
      })),
    );
}
