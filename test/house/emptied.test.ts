import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { LexiconEntry } from '../../src/grammar/node.js';
import { shadow } from '../../src/source/shadow.js';
import { type CaseText, caseTexts } from './case-texts.js';
import {
  createReader,
  createReadWithout,
  type Library,
  loadAccount,
  loadAll,
  loadNumerals,
  loadStructure,
  type Part,
  type Read,
} from './emptying.js';
import { lexicons } from './lexicon-tables.js';
import { matchedExamples } from './rule-names.js';

/** What is taken out of all that looks words up. */
const { out, switched, switchedIndex } = await vi.hoisted(async () => {
  const { Switch, ...others } = await import('./emptying.js');
  return { out: new Switch(), ...others };
});

vi.mock('../../src/grammar/vocabulary.js', async (load) => {
  const own = await load<typeof import('../../src/grammar/vocabulary.js')>();
  return {
    ...own,
    createVocabulary: (...of: Parameters<typeof own.createVocabulary>) => switched(own.createVocabulary(...of), out),
  };
});

vi.mock('../../src/extraction/token/word-table.js', async (load) => {
  const { createWordTable } = await load<typeof import('../../src/extraction/token/word-table.js')>();
  return {
    createWordTable(vocabulary: Parameters<typeof createWordTable>[0]): ReturnType<typeof createWordTable> {
      let table = createWordTable(vocabulary);
      let turn = out.turn;
      return {
        word(...of) {
          if (turn !== out.turn) table = createWordTable(vocabulary);
          turn = out.turn;
          return table.word(...of);
        },
      };
    },
  };
});

vi.mock('../../src/structure/word-index.js', async (load) => {
  const { createWordIndex } = await load<typeof import('../../src/structure/word-index.js')>();
  return {
    createWordIndex: (...of: Parameters<typeof createWordIndex>) => switchedIndex(of[1], createWordIndex(...of), out),
  };
});

vi.mock('../../src/extraction/organisation/vocabulary.js', async (load) => {
  const own = await load<typeof import('../../src/extraction/organisation/vocabulary.js')>();
  return {
    endingOf: (...of: Parameters<typeof own.endingOf>) => out.left(of[1], own.endingOf(...of)) ?? null,
    attributesIn: (...of: Parameters<typeof own.attributesIn>) => out.left(of[1], own.attributesIn(...of)) ?? null,
    beginningOf: (...of: Parameters<typeof own.beginningOf>) => (out.isEmpty(of[1]) ? 0 : own.beginningOf(...of)),
    withoutEnding: (...of: Parameters<typeof own.withoutEnding>) =>
      out.isEmpty(of[1]) ? of[0] : own.withoutEnding(...of),
  };
});

vi.mock('../../src/extraction/syntax/word-ending.js', async (load) => {
  const own = await load<typeof import('../../src/extraction/syntax/word-ending.js')>();
  return { endsInClass: (...of: Parameters<typeof own.endsInClass>) => !out.isEmpty(of[1]) && own.endsInClass(...of) };
});

/** No word is looked for in more characters than this. */
const LONGEST = 12;
/** No more texts are tried for a part. */
const MOST = 400;

const texts = caseTexts();
const known = lexicons().map((lexicon) => ({ ...lexicon, room: lexicon.file.split('/')[0] ?? '' }));

/** The places among all texts of those that hold a word, by the word. */
const holders = new Map<string, Set<number>>();
{
  const words = new Set(known.flatMap(({ entries }) => entries.map(({ word }) => word)));
  for (const [place, { text }] of texts.entries()) {
    const read = shadow(text);
    for (let start = 0; start < read.length; start++) {
      for (let end = start + 1; end <= Math.min(read.length, start + LONGEST); end++) {
        const word = read.slice(start, end);
        if (words.has(word)) holders.set(word, (holders.get(word) ?? new Set()).add(place));
      }
    }
  }
}

/** Texts that may show what the words are for: those of their rooms and those that hold one before others, short ones before long ones. */
function* textsFor({ lexicons }: Part, entries: readonly LexiconEntry[]): Generator<string> {
  const rooms = new Set(lexicons.map(({ room }) => room));
  const holding = new Set(entries.flatMap(({ word }) => [...(holders.get(word) ?? [])]));
  const isOwn = ({ room }: CaseText): boolean => rooms.has(room);
  const holds = (_: CaseText, place: number): boolean => holding.has(place);
  const tried = [
    ...texts.filter((each, place) => isOwn(each) && holds(each, place)).slice(0, MOST),
    ...texts.filter((each, place) => !isOwn(each) && holds(each, place)).slice(0, MOST),
    // Words may stand for what is not written as they are.
    ...texts.filter((each, place) => isOwn(each) && !holds(each, place)).slice(0, MOST),
  ];
  for (const { text } of tried) yield text;
}

/** Rooms that can be read by themselves. */
const ALONE: Readonly<Record<string, () => Promise<Library>>> = {
  account: loadAccount,
  numeral: loadNumerals,
  structure: loadStructure,
};

/** What a reader makes of texts, each read once. */
function remembered(read: Read): Read {
  const made = new Map<string, string>();
  return (text) => {
    const known = made.get(text) ?? read(text);
    made.set(text, known);
    return known;
  };
}

let read: Read;
/** What is made of a text as it is. It is read so before it is read otherwise, so that what modules keep of it is whole. */
let whole: Read;
const wholes = new Map<() => Promise<Library>, Read>();

beforeAll(async () => {
  read = await createReader();
  whole = remembered(read);
  wholes.set(loadAll, whole);
});

/** Whether a text is read otherwise without the part, which parsers do not find. */
function isMissed(part: Part, entries: readonly LexiconEntry[]): boolean {
  for (const text of textsFor(part, entries)) {
    const before = whole(text);
    out.set(part);
    const without = read(text);
    out.set(null);
    if (without !== before) return true;
  }
  return false;
}

/** The same where the library is loaded without the part. */
async function isMissedAnew(
  part: Part,
  entries: readonly LexiconEntry[],
  load: () => Promise<Library>,
): Promise<boolean> {
  const before = wholes.get(load) ?? remembered(await (await load()).createRead());
  wholes.set(load, before);
  const without = await createReadWithout(await load(), part);
  for (const text of textsFor(part, entries)) if (without(text) !== before(text)) return true;
  return false;
}

async function isSeen(part: Part, entries: readonly LexiconEntry[]): Promise<boolean> {
  const [room = '', ...others] = new Set(part.lexicons.map((lexicon) => lexicon.room));
  const alone = others.length === 0 ? ALONE[room] : undefined;
  if (!alone) return isMissed(part, entries) || isMissedAnew(part, entries, loadAll);
  // What sections are about is told later.
  return (await isMissedAnew(part, entries, alone)) || (room === 'structure' && isMissedAnew(part, entries, loadAll));
}

/** Classes that are for other things than reading texts, and what these are. */
const FOR_OTHERS: Readonly<Record<string, string>> = {
  'dependent-noun': 'it says what is one word, which the dictionary holds once it is generated',
  'number-format': 'how Word numbers paragraphs (test/document)',
  people: 'place names are made with it when the library is generated',
  'town-rank': 'place names are made with it when the library is generated',
};

/** Classes that say what words are to rules of the clause, of roles and of what is dismissed: only the examples of these rules show them. */
const SHOWN_BY_RULES: ReadonlySet<string> = new Set([
  ...['body-classifier', 'directional', 'duty-character', 'list-mark', 'nominal-suffix', 'not-place-closer'],
  ...['numbered-thing', 'ordinal-mark', 'phrase-closer', 'rank-noun', 'shared-noun', 'signed-noun', 'slogan-head'],
  ...['sum-opener', 'time-postposition', 'weekday-sign', 'zone-word'],
]);

/**
 * Classes that no text of the tests shows, and features. Neither list grows: what is added has a case that shows it. Of `connective`
 * and `frame-opener` other evidence has taken the place.
 */
const UNSEEN_CLASSES: ReadonlySet<string> = new Set([
  ...['abbreviated-head', 'byline-end', 'closing-bracket', 'demand-word', 'document-number', 'found-body'],
  ...['connective', 'frame-opener'],
  ...['furniture-unit', 'glued-list-end', 'label-header', 'length-word', 'list-cue', 'lone-actor'],
  ...['marker-not-after', 'market-length-part', 'name-particle', 'narrative-mark', 'newly', 'opening-bracket'],
  ...['organisation-acting-stop', 'organisation-list-noun', 'organisation-stop-time', 'rank-describer', 'ranked-first'],
  ...['taiwan-sign', 'title-body', 'title-tail', 'ward-prefix', 'weight-part', 'years-cue'],
]);
const UNSEEN_FEATURES: ReadonlySet<string> = new Set([
  ...[
    'always',
    'beside',
    'facility',
    'fixed',
    'free',
    'named',
    'noon',
    'numbered',
    'of',
    'one',
    'powered',
    'rate',
    'recurring',
  ],
  ...['shop', 'short', 'trade', 'unknown', 'weak', 'with'],
]);

/** Every class and feature is tried, also those of which no text is known; takes some minutes. */
const ALL = process.env.BAOGAO_EMPTIED === 'all';

describe('a text is read otherwise without', () => {
  const read = known.filter(({ name }) => !(name in FOR_OTHERS));

  const isTried = (name: string): boolean => !UNSEEN_CLASSES.has(name) && !SHOWN_BY_RULES.has(name);

  it.each(read.filter(({ name }) => isTried(name)))('the class $name', async ({ room, name, entries }) => {
    expect(await isSeen({ lexicons: [{ room, name }] }, entries)).toBe(true);
  });

  it.runIf(ALL).fails.each(read.filter(({ name }) => UNSEEN_CLASSES.has(name)))(
    'the class $name',
    async ({ room, name, entries }) => {
      expect(await isSeen({ lexicons: [{ room, name }] }, entries)).toBe(true);
    },
  );

  const byRules = known.filter(({ name }) => SHOWN_BY_RULES.has(name));

  it.each(byRules)('the class $name, as the examples of rules show', ({ name, entries }) => {
    expect(matchedExamples(name).some((text) => entries.some(({ word }) => text.includes(word)))).toBe(true);
  });

  const features = new Set(read.flatMap(({ entries }) => entries.flatMap(({ attributes }) => Object.keys(attributes))));

  const isFeatureSeen = (feature: string): Promise<boolean> => {
    const having = read
      .map((lexicon) => ({ ...lexicon, entries: lexicon.entries.filter(({ attributes }) => feature in attributes) }))
      .filter(({ entries }) => entries.length > 0);
    return isSeen(
      { lexicons: having, feature },
      having.flatMap(({ entries }) => entries),
    );
  };

  it.each([...features].filter((feature) => !UNSEEN_FEATURES.has(feature)))('the feature %s', async (feature) => {
    expect(await isFeatureSeen(feature)).toBe(true);
  });

  it.runIf(ALL).fails.each([...UNSEEN_FEATURES])('the feature %s', async (feature) => {
    expect(await isFeatureSeen(feature)).toBe(true);
  });

  it('those that are still there', () => {
    const names = new Set(known.map(({ name }) => name));
    for (const name of [...UNSEEN_CLASSES, ...SHOWN_BY_RULES, ...Object.keys(FOR_OTHERS)])
      expect(names).toContain(name);
    for (const feature of UNSEEN_FEATURES) expect(features).toContain(feature);
  });
});
