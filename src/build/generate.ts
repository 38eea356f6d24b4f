import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BaogaoError } from '../error.js';
import { PLACED_WORDS } from '../extraction/clause/placed-kind.js';
import { MARK_KINDS } from '../extraction/comparison/mark.js';
import { YEAR_WORDS } from '../extraction/date/year-words.js';
import { DEED_KINDS } from '../extraction/deed/deed-kind.js';
import { NAMING_WORDS } from '../extraction/organisation/naming-words.js';
import { ROLE_WORDS } from '../extraction/role/chunk-kind.js';
import { compile } from '../grammar/compile.js';
import type { CompiledRoom } from '../grammar/compiled-room.js';
import type { Lexicon } from '../grammar/node.js';
import { packRoom } from '../grammar/packed-room.js';
import { type PackedTrie, packTrie } from '../grammar/packed-trie.js';
import { cliMessagesModule } from './cli-messages.js';
import { generateCmaps } from './cmaps.js';
import { generateDictionary } from './dictionary.js';
import { listRooms, readRoom } from './grammars.js';
import { labelsModule } from './labels.js';
import { generatePage } from './page.js';
import { generatePlaceNames } from './place-names.js';
import { schemaTypes } from './schema-types.js';
import { generateScriptTable } from './script-table.js';
import { generateWeights } from './weights.js';
import { writeAtOnce } from './write-at-once.js';

/**
 * Makes `src/generated`: a module for each room of the grammars, types of the names of lexicons and of what they say of words, the script table, the dictionary, the place names
 * what the HTML page is made of,
 * what errors say in Chinese, what the command line says, and what the service says of problems; and the types of the schemas, beside these.
 * Where a grammar or a lexicon has an error, nothing is written.
 */
const source = fileURLToPath(new URL('..', import.meta.url));
const generated = join(source, 'generated');

/** What the rules of a room call the records and chunks that others found. */
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

/** The lists of words, each with the rooms that share it: those whose words make vocabularies or are told of, and numerals alone. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  wordList: [
    ...['lexicon', 'date', 'organisation', 'count', 'activity', 'role', 'deed'],
    ...['circumstance', 'comparison', 'part', 'words'],
  ],
  numeralList: ['numeral'],
};

/** The room that is no words, but what evidence weighs. */
const WEIGHTS = 'weights';

function generateRooms(outDir: string): void {
  const rooms = listRooms()
    .filter((room) => room !== WEIGHTS)
    .map((room) => readRoom(room));
  const words = rooms.flatMap(({ lexicons }) => lexicons.map(({ name }) => name));
  const lists = Object.entries(LISTS).map(([name, members]): NamedList => {
    const lexicons = rooms.filter(({ room }) => members.includes(room)).flatMap((room) => room.lexicons);
    const listed = new Set(lexicons.flatMap(({ entries }) => entries.map(({ word }) => word)));
    return { name, members, ...packTrie([...listed].sort()) };
  });
  for (const list of lists) writeFileSync(join(outDir, `${fileOf(list)}.ts`), listModule(list));
  for (const { room, lexicons, grammars } of rooms) {
    const classes = [...(KINDS[room] ?? []), ...words];
    const compiled = compile(room, lexicons, grammars, { classes });
    writeFileSync(
      join(outDir, `${room}.ts`),
      moduleText(
        compiled,
        lists.find(({ members }) => members.includes(room)),
      ),
    );
  }
  writeFileSync(join(outDir, 'class-name.ts'), namesModule('ClassName', 'the names of the lexicons', words));
  const features = rooms.flatMap(({ lexicons }) => lexicons.flatMap(featuresOf));
  writeFileSync(
    join(outDir, 'feature-name.ts'),
    namesModule('FeatureName', 'what the lexicons say of words', features),
  );
}

const featuresOf = ({ entries }: Lexicon): string[] => entries.flatMap(({ attributes }) => Object.keys(attributes));

/** Names as a type, so that one that is misspelt in code does not compile. */
const namesModule = (type: string, made: string, names: readonly string[]): string =>
  [
    `// Made by \`npm run generate\` from ${made} under grammars.`,
    `export type ${type} = ${[...new Set(names)]
      .sort()
      .map((name) => `'${name}'`)
      .join(' | ')};`,
    '',
  ].join('\n');

/** A string that is parsed at load is both smaller and faster than the same value as source text. */
function moduleText(room: CompiledRoom, list: NamedList | undefined): string {
  const packed = JSON.stringify(JSON.stringify(packRoom(room, list?.words)));
  return [
    `// Made by \`npm run generate\` from grammars/${room.room}; changes belong there.`,
    "import type { CompiledRoom } from '../grammar/compiled-room.js';",
    "import { unpackRoom } from '../grammar/packed-room.js';",
    ...(list ? [`import { ${list.name} } from './${fileOf(list)}.js';`] : []),
    '',
    `export const ${room.room}: CompiledRoom = unpackRoom(JSON.parse(${packed})${list ? `, ${list.name}` : ''});`,
    '',
  ].join('\n');
}

/** A list of words under the name that it is exported by. */
interface NamedList extends PackedTrie {
  readonly name: string;
  readonly members: readonly string[];
  readonly words: readonly string[];
}

const fileOf = ({ name }: NamedList): string => name.replace('L', '-l');

const listModule = ({ name, alphabet, places, nodes }: NamedList): string =>
  [
    '// Made by `npm run generate` from the lexicons under grammars; changes belong there.',
    "import { WordList } from '../grammar/word-list.js';",
    '',
    `export const ${name} = new WordList(${JSON.stringify({ alphabet, places, nodes })});`,
    '',
  ].join('\n');

try {
  await writeAtOnce(generated, async (outDir) => {
    generateRooms(outDir);
    await generateScriptTable(outDir);
    await generateDictionary(outDir);
    await generatePlaceNames(outDir);
    // Read here, so that a fault in them is found before anything is written.
    readRoom(WEIGHTS);
    writeFileSync(join(outDir, 'problem-labels.ts'), labelsModule(source, 'serve/problem/labels'));
    writeFileSync(join(outDir, 'error-messages.ts'), labelsModule(source, 'messages/errors'));
    writeFileSync(join(outDir, 'phrases.ts'), labelsModule(source, 'messages/phrases'));
    writeFileSync(join(outDir, 'cli-messages.ts'), cliMessagesModule(source, 'cli/messages'));
    writeFileSync(join(outDir, 'finding-messages.ts'), labelsModule(source, 'audit/messages'));
  });
  // Weights are numbered by the words of the rooms, and the page is bundled from all of them: both need those above in their place.
  await writeAtOnce(generated, generateWeights);
  await generatePage(generated);
  await generateCmaps(generated);
  writeFileSync(join(source, 'schema', 'types.ts'), schemaTypes());
} catch (error) {
  if (!(error instanceof BaogaoError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
