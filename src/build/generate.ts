import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BaogaoError } from '../error.js';
import { compile } from '../grammar/compile.js';
import type { CompiledRoom } from '../grammar/compiled-room.js';
import { GRAMMAR_FOLDER, listRooms, readRoom } from './grammars.js';

/** Makes `src/generated`: a module for each room of the grammars, the script table and the dictionary. */
const outDir = fileURLToPath(new URL('../generated', import.meta.url));

function generateRooms(): void {
  const rooms = listRooms().map((room) => readRoom(room));
  const classes = rooms.flatMap(({ lexicons }) => lexicons.map(({ name }) => name));
  for (const { room, lexicons, grammars } of rooms) {
    writeFileSync(join(outDir, `${room}.ts`), moduleText(compile(room, lexicons, grammars, { classes })));
  }
}

/** A string that is parsed at load is both smaller and faster than the same value as source text. */
function moduleText(room: CompiledRoom): string {
  return [
    `// Made by \`npm run generate\` from grammars/${room.room}; changes belong there.`,
    "import type { CompiledRoom } from '../grammar/compiled-room.js';",
    '',
    `export const ${room.room}: CompiledRoom = JSON.parse(${JSON.stringify(JSON.stringify(room))});`,
    '',
  ].join('\n');
}

async function generateOthers(): Promise<void> {
  for (const [file, name] of [
    ['script-table.ts', 'generateScriptTable'],
    ['dictionary.ts', 'generateDictionary'],
  ] as const) {
    const url = new URL(file, import.meta.url);
    if (!existsSync(url)) continue;
    const module: Record<string, (outDir: string, grammars: string) => unknown> = await import(url.href);
    await module[name]?.(outDir, GRAMMAR_FOLDER);
  }
}

mkdirSync(outDir, { recursive: true });
try {
  generateRooms();
} catch (error) {
  if (!(error instanceof BaogaoError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
await generateOthers();
