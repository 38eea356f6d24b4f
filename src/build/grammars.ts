import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Grammar, Lexicon } from '../grammar/node.js';
import { parseGrammar } from '../grammar/parse-grammar.js';
import { parseLexicon } from '../grammar/parse-lexicon.js';

/** The folder of the library's grammars, which has a folder for each room. */
export const GRAMMAR_FOLDER = fileURLToPath(new URL('../../grammars', import.meta.url));

/** The parsed files of a room, in the order of their names. */
export interface GrammarRoom {
  readonly room: string;
  readonly lexicons: readonly Lexicon[];
  readonly grammars: readonly Grammar[];
}

/** The names of all rooms, sorted. */
export function listRooms(folder: string = GRAMMAR_FOLDER): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Reads and parses the files of a room; they are named relative to the folder of all rooms. */
export function readRoom(room: string, folder: string = GRAMMAR_FOLDER): GrammarRoom {
  const files = readdirSync(join(folder, room)).sort();
  const read = (file: string): [text: string, name: string] => [
    readFileSync(join(folder, room, file), 'utf8'),
    `${room}/${file}`,
  ];
  return {
    room,
    lexicons: files.filter((file) => file.endsWith('.txt')).map((file) => parseLexicon(...read(file))),
    grammars: files.filter((file) => file.endsWith('.grammar')).map((file) => parseGrammar(...read(file))),
  };
}
