import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRooms, readRoom } from '../../src/build/grammars.js';
import { PLACED_WORDS } from '../../src/extraction/clause/placed-kind.js';
import { MARK_KINDS } from '../../src/extraction/comparison/mark.js';
import { YEAR_WORDS } from '../../src/extraction/date/year-words.js';
import { DEED_KINDS } from '../../src/extraction/deed/deed-kind.js';
import { NAMING_WORDS } from '../../src/extraction/organisation/naming-words.js';
import { ROLE_WORDS } from '../../src/extraction/role/chunk-kind.js';
import { compile } from '../../src/grammar/compile.js';

const KINDS: Readonly<Record<string, readonly string[]>> = {
  clause: PLACED_WORDS,
  date: YEAR_WORDS,
  naming: NAMING_WORDS,
  role: ROLE_WORDS,
  deed: DEED_KINDS,
  circumstance: DEED_KINDS,
  comparison: MARK_KINDS,
  part: MARK_KINDS,
};

describe('the rooms of the library', () => {
  const rooms = listRooms().map((room) => readRoom(room));
  const classes = rooms.flatMap(({ lexicons }) => lexicons.map(({ name }) => name));

  test.each(rooms.map((room) => [room.room, room] as const))('%s compiles', (name, { lexicons, grammars }) => {
    const known = [...(KINDS[name] ?? []), ...classes];
    const compiled = compile(name, lexicons, grammars, { classes: known });
    expect(compiled.rules).toHaveLength(grammars.reduce((total, { rules }) => total + rules.length, 0));
  });

  test('no class stands in two rooms, so that its file is where to look', () => {
    expect(classes.filter((name, index) => classes.indexOf(name) !== index)).toEqual([]);
  });
});

describe('reading a folder', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'baogao-'));
    for (const room of ['second', 'first']) mkdirSync(join(folder, room));
    writeFileSync(join(folder, 'README.md'), 'let = rule');
    writeFileSync(join(folder, 'first', 'notes.md'), 'let = rule');
    writeFileSync(join(folder, 'first', 'b.txt'), '甲');
    writeFileSync(join(folder, 'first', 'a.txt'), '乙');
    writeFileSync(join(folder, 'first', 'c.grammar'), 'let x = a');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('rooms are folders, files are named relative to them all', () => {
    expect(listRooms(folder)).toEqual(['first', 'second']);
    const { room, lexicons, grammars } = readRoom('first', folder);
    expect(room).toBe('first');
    expect(lexicons.map(({ file, name }) => [file, name])).toEqual([
      ['first/a.txt', 'a'],
      ['first/b.txt', 'b'],
    ]);
    expect(grammars.map(({ file }) => file)).toEqual(['first/c.grammar']);
    expect(readRoom('second', folder)).toEqual({ room: 'second', lexicons: [], grammars: [] });
  });
});
