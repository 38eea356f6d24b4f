/**
 * `npm run words FOLDER`: reads all texts (`.txt`) under a folder and prints what they show of words that `grammars/words` does
 * not have yet, in the form of its lexicons: how often verbs' objects are counted, how often they have none, as what they and
 * other nouns are counted. The same folder gives the same lines. They are proposals: what is wrong is left out by whoever reads
 * them. With `--all`, words that are known come too.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { walkFolder } from '../../src/batch/folder/walk-folder.js';
import { readDocument } from '../../src/document/index.js';
import { parseLexicon } from '../../src/grammar/parse-lexicon.js';
import { gather } from './gather.js';
import { propose } from './propose.js';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npm run words FOLDER [-- --all]');
  process.exit(2);
}

const lexicon = (url: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> => {
  const text = readFileSync(fileURLToPath(new URL(url, import.meta.url)), 'utf8');
  return new Map(parseLexicon(text, url).entries.map(({ word, attributes }) => [word, attributes]));
};

const texts: string[] = [];
for await (const { path } of walkFolder(folder, { accepts: (name) => name.endsWith('.txt') })) {
  texts.push((await readDocument(`${folder}/${path}`)).text);
}
const classes = lexicon('./classifier-class.txt');
const { verbs, nouns } = propose(
  gather(texts, (classifier) => {
    const as = classes.get(classifier)?.as;
    return typeof as === 'string' ? as : undefined;
  }),
);
const all = process.argv.includes('--all');
for (const [name, lines] of [
  ['verb-fact', verbs],
  ['noun-fact', nouns],
] as const) {
  const known = lexicon(`../../grammars/words/${name}.txt`);
  const fresh = all ? lines : lines.filter((line) => !known.has(line.split(' ', 1)[0] ?? ''));
  console.log(`# grammars/words/${name}.txt: ${fresh.length} of ${lines.length} words are new`);
  for (const line of fresh) console.log(line);
}
