import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GRAMMAR_FOLDER, listRooms, readRoom } from '../../src/build/grammars.js';
import type { Lexicon } from '../../src/grammar/node.js';

/** Rooms whose lexicons are tables, read whole by the names of their files. */
const TABLES: ReadonlySet<string> = new Set(['dictionary', 'weights', 'words']);

/** The lexicons of words, sorted by name. */
export function lexicons(): Lexicon[] {
  return listRooms()
    .filter((room) => !TABLES.has(room))
    .flatMap((room) => readRoom(room).lexicons)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What the comment at the top of a lexicon says of it. */
function meaningOf({ file }: Lexicon): string {
  const lines = readFileSync(join(GRAMMAR_FOLDER, file), 'utf8').split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^#\s*/, ''))
    .join(' ')
    .replaceAll('|', '\\|');
}

const roomOf = ({ file }: Lexicon): string => file.split('/')[0] ?? '';

/** The classes as the README lists them, a line each: name, room, meaning, a word. */
export const classRows = (): string[] =>
  lexicons().map((lexicon) => {
    const [first] = lexicon.entries;
    return `| \`${lexicon.name}\` | ${roomOf(lexicon)} | ${meaningOf(lexicon)} | ${first?.word ?? '–'} |`;
  });
