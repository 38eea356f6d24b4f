/**
 * `npm run bench`: throughput of every stage and of the whole, as ratios to `nodejieba.tag` with its own dictionary on
 * the same texts in the same run, by segmenter; what the first call of a fresh process costs; how time and memory grow
 * with the length of a text, and memory with the number of reports; what comparisons, audit and account cost; and what a
 * second worker adds.
 */
import { createRequire } from 'node:module';
import { createExtractor } from '../../src/extraction/extract.js';
import {
  createParser,
  type RecordType,
  recogniseNumerals,
  recordTypeSchema,
  SEGMENTER_NAMES,
  type SegmenterName,
  toRecords,
} from '../../src/index.js';
import { assemble } from '../../src/report/assemble.js';
import { loadSegmenter } from '../../src/segmentation/load-segmenter.js';
import { createSource } from '../../src/source/source-text.js';
import { parseStructure } from '../../src/structure/parse-structure.js';
import { growth } from './growth.js';
import { throughput } from './measure.js';
import { memoryInUse } from './memory.js';
import { analysisShares } from './shares.js';
import { startUp } from './start-up.js';
import { benchTexts } from './texts.js';
import { workerScaling } from './workers.js';

/** Its name, and what runs it on a text with its index. */
type Stage = [name: string, run: (text: string, index: number) => unknown];

interface Nodejieba {
  load(): void;
  tag(text: string): unknown;
}

const { folder, texts } = benchTexts();
const characters = texts.reduce((sum, text) => sum + text.length, 0);
console.log(`${texts.length} texts, ${characters} characters, from ${folder}\n`);

const tagging = taggerThroughput();
print('nodejieba.tag', tagging);
for (const [stage, run] of stages()) print(stage, throughput(texts, run));

console.log('\nfresh process       load    first call  second call  memory');
for (const segmenter of SEGMENTER_NAMES) {
  const figures = startUp(texts[0] ?? '', segmenter);
  if (figures === null) console.log('run `npm run build` first');
  else {
    const [load, first, second] = [figures.load, figures.firstCall, figures.secondCall].map(
      (x) => `${x.toFixed(0)} ms`,
    );
    console.log(
      `${segmenter.padEnd(18)}${load?.padStart(8)}${first?.padStart(12)}${second?.padStart(13)}${`${figures.memory.toFixed(0)} MB`.padStart(9)}`,
    );
  }
}

console.log('\ntime of a parse, all in turn on each text: a parse is 1');
for (const [name, share] of analysisShares(texts)) console.log(`${name.padEnd(32)}${share.toFixed(3).padStart(8)}`);

const memory = memoryInUse(texts);
if (memory !== null) {
  console.log('\nMB in use after 100, 200, … 1000 reports');
  console.log(memory.map((figure) => figure.toFixed(1)).join('  '));
}

const grown = growth(texts);
if (grown !== null) {
  console.log('\none text          time    M characters/s    bytes a character at the peak, at rest');
  for (const { characters, milliseconds, peak, rest } of grown) {
    const speed = (characters / milliseconds / 1e3).toFixed(2);
    const [length, time] = [String(characters), `${milliseconds.toFixed(0)} ms`];
    console.log(
      `${length.padStart(8)}${time.padStart(14)}${speed.padStart(18)}${peak.toFixed(0).padStart(12)}${rest.toFixed(0).padStart(8)}`,
    );
  }
}

const scaling = workerScaling(texts, [1, 2]);
if (scaling !== null) {
  const [one = Number.NaN, two = Number.NaN] = scaling;
  console.log(
    `\na folder: ${(one / 1e6).toFixed(2)} M characters/s with one worker, ${(two / one).toFixed(2)} × that with two`,
  );
}

/** The whole with a segmenter of some name; nothing where that cannot be loaded. */
function wholeBy(segmenter: SegmenterName): Stage[] {
  try {
    const parser = createParser({ segmenter });
    parser.parse('');
    return [[`whole, ${segmenter}`, (text) => parser.parse(text)]];
  } catch {
    return [];
  }
}

/** Before anything of ours: nodejieba has one dictionary for a process, and ours takes its place. */
function taggerThroughput(): number | null {
  try {
    const nodejieba = createRequire(import.meta.url)('nodejieba') as Nodejieba;
    nodejieba.load();
    return throughput(texts, (text) => nodejieba.tag(text));
  } catch {
    return null;
  }
}

/** Each stage on what the stages before it made of each text. */
function stages(): Stage[] {
  const extractor = createExtractor({});
  const parser = createParser();
  const segmenter = loadSegmenter();
  const prepared = texts.map((text) => {
    const source = createSource(text);
    const structure = parseStructure(source);
    const han = source.shadow.match(/\p{Script=Han}+/gu)?.join('\n') ?? '';
    return { source, structure, han, extraction: extractor.extract(source, structure), root: parser.parse(text) };
  });
  type Prepared = (typeof prepared)[number];
  const on =
    (run: (made: Prepared) => unknown) =>
    (_text: string, index: number): unknown =>
      run(prepared[index] as Prepared);
  const extracting = (types: readonly RecordType[]): Stage[1] => {
    const some = createExtractor({ types });
    return on(({ source, structure }) => some.extract(source, structure));
  };
  return [
    ['numerals alone', (text) => recogniseNumerals(text)],
    ['source', (text) => createSource(text).point(text.length)],
    ['structure', on(({ source }) => parseStructure(source))],
    [`segmentation (${segmenter.name})`, on(({ han }) => segmenter.cut(han))],
    ['tokens', extracting([])],
    ...recordTypeSchema.options.map((type): Stage => [`tokens, ${type} records`, extracting([type])]),
    ['tokens, all records', on(({ source, structure }) => extractor.extract(source, structure))],
    ['assembly', on(({ source, structure, extraction }) => assemble(source, structure, extraction))],
    ['flat records', on(({ root }) => toRecords(root))],
    ['whole', (text) => parser.parse(text)],
    ...SEGMENTER_NAMES.flatMap((name) => wholeBy(name)),
  ];
}

function print(stage: string, charactersASecond: number | null): void {
  const speed = charactersASecond === null ? 'not installed' : `${(charactersASecond / 1e6).toFixed(2)} M characters/s`;
  const ratio = charactersASecond === null || tagging === null ? '' : `${(charactersASecond / tagging).toFixed(2)} ×`;
  console.log(`${stage.padEnd(32)}${speed.padStart(24)}${ratio.padStart(12)}`);
}
