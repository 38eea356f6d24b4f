import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GRAMMAR_FOLDER } from '../../src/build/grammars.js';
import { classRows } from './lexicon-tables.js';

/** Writes the table of classes in the README of the grammars anew: `npx tsx test/house/list-classes.ts`. */
const path = join(GRAMMAR_FOLDER, 'README.md');
const lines = readFileSync(path, 'utf8').split('\n');
const first = lines.findIndex((line) => line.startsWith('| Class |')) + 2;
lines.splice(first, lines.indexOf('', first) - first, ...classRows());
writeFileSync(path, lines.join('\n'));
