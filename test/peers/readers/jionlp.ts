import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerCase } from '../peer-case.js';

/** `['1.2万元', {'num': '12000.00', …}]` and `{'num': ['3000.00', '4000.00'], …}` of the money parser's tests. */
const PARSED = /\['(?<input>[^']+)',\s*\{'num': (?:'(?<value>[\d.]+)'|\['(?<low>[\d.]+)', '(?<high>[\d.]+)'\])/g;

/** A text and the list of what is found there, of the extractors' tests. */
const EXTRACTED = /\['(?<input>(?:[^'\\]|\\.)+)',\s*\[(?<list>[^\]]*\{[\s\S]*?\}|)\]\]/g;
const TEXT = /'text': '(?<text>[^']+)'/g;

/** Reads the tests of amounts of money and of times in JioNLP's `test` folder. */
export function readJionlp(folder: string): PeerCase[] {
  return [
    ...readParsed(join(folder, 'test_money_parser.py')),
    ...readExtracted(folder, 'test_money_extractor.py', 'money'),
    ...readExtracted(folder, 'test_time_extractor.py', 'date'),
  ];
}

function readParsed(path: string): PeerCase[] {
  return Array.from(read(path).matchAll(PARSED), ({ groups = {} }) => {
    const { input = '', value, low, high } = groups;
    const stated = value === undefined ? ([Number(low), Number(high)] as const) : Number(value);
    return { source: 'JioNLP test_money_parser.py', kind: 'money', input, findings: [{ text: null, value: stated }] };
  });
}

function readExtracted(folder: string, file: string, kind: 'money' | 'date'): PeerCase[] {
  return Array.from(read(join(folder, file)).matchAll(EXTRACTED), ({ groups = {} }) => {
    const { input = '', list = '' } = groups;
    const findings = Array.from(list.matchAll(TEXT), ({ groups }) => ({ text: groups?.text ?? '', value: null }));
    return { source: `JioNLP ${file}`, kind, input, findings };
  });
}

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
