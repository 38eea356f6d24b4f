import { vi } from 'vitest';
import type { CompiledEntries, CompiledRoom } from '../../src/grammar/compiled-room.js';
import type { Vocabulary, WordClasses } from '../../src/grammar/vocabulary.js';
import type { WordIndex } from '../../src/structure/word-index.js';

/** A class of words, or something that words say of themselves, perhaps in several lexicons. */
export interface Part {
  readonly lexicons: readonly { readonly room: string; readonly name: string }[];
  readonly feature?: string;
}

/** What the library makes of a text, as JSON. */
export type Read = (text: string) => string;

type Stated = Readonly<Record<string, unknown>>;

/** The part that is taken out of all that looks words up by class, without the library being loaded anew. */
export class Switch {
  #names: ReadonlySet<string> = new Set();
  #feature: string | undefined;
  #made = new WeakMap<WordClasses, WordClasses | undefined>();
  /** Counts the parts taken out: what is known of words under another one is not known under this. */
  turn = 0;

  set(part: Part | null): void {
    this.#names = new Set(part?.lexicons.map(({ name }) => name));
    this.#feature = part?.feature;
    this.#made = new WeakMap();
    this.turn++;
  }

  isEmpty(name: string): boolean {
    return this.#feature === undefined && this.#names.has(name);
  }

  /** What a word of a class says, as far as it is left. */
  left<T>(name: string, stated: T): T | undefined {
    if (!this.#names.has(name) || !stated) return stated;
    if (this.#feature === undefined) return undefined;
    const { [this.#feature]: _, ...others } = stated as Stated;
    return others as T;
  }

  classes(classes: WordClasses | undefined): WordClasses | undefined {
    if (classes === undefined || ![...classes.keys()].some((name) => this.#names.has(name))) return classes;
    if (!this.#made.has(classes)) {
      const left = [...classes].flatMap(([name, stated]) => {
        const kept = this.left(name, stated);
        return kept === undefined ? [] : [[name, kept] as const];
      });
      this.#made.set(classes, left.length > 0 ? new Map(left) : undefined);
    }
    return this.#made.get(classes);
  }
}

/** The vocabulary without what is taken out; that longer words begin with one may be said too often, which costs time only. */
export const switched = (vocabulary: Vocabulary, out: Switch): Vocabulary => ({
  ...vocabulary,
  lookup: (word) => out.classes(vocabulary.lookup(word)),
  longest(text, offset, classes) {
    return vocabulary.longest(text, offset, classes && new Set([...classes].filter((name) => !out.isEmpty(name))));
  },
  hasClass: (word, name) => !out.isEmpty(name) && vocabulary.hasClass(word, name),
  words: (name) => (out.isEmpty(name) ? [] : vocabulary.words(name)),
});

/** The same of words that are found in texts. */
export function switchedIndex(name: string, index: WordIndex, out: Switch): WordIndex {
  const left = (found: ReturnType<WordIndex['longestAt']>) => {
    const attributes = found && out.left(name, found.attributes);
    return found && attributes ? { ...found, attributes } : null;
  };
  return {
    words: index.words,
    get: (word) => out.left(name, index.get(word)),
    longestAt: (...place) => left(index.longestAt(...place)),
    longestBefore: (...place) => left(index.longestBefore(...place)),
  };
}

/** Modules of the library, loaded anew for one part that may be read as they are loaded. */
export interface Library {
  readonly rooms: Readonly<Record<string, CompiledRoom>>;
  createRead(): Promise<Read>;
}

async function load(names: readonly string[], createRead: Library['createRead']): Promise<Library> {
  vi.resetModules();
  const modules: Readonly<Record<string, CompiledRoom>>[] = [];
  for (const name of names) modules.push(await import(`../../src/generated/${name}.ts`));
  return { rooms: Object.assign({}, ...modules), createRead };
}

const ROOMS = [
  ...['account', 'activity', 'audit', 'comparison', 'count', 'date', 'deed', 'document', 'lexicon', 'numeral'],
  ...['organisation', 'part', 'role', 'structure', 'table'],
];

/** The tree, which rules decided, and what does not agree. */
export async function createReader(): Promise<Read> {
  const { createTracedParser } = await import('../../src/traced-parser.js');
  const { audit } = await import('../../src/audit/index.js');
  const decided: unknown[] = [];
  const parser = createTracedParser(
    { segmenter: 'built-in' },
    {
      event({ rule, span, outcome }) {
        if (outcome !== 'lost') decided.push(rule, span, outcome);
      },
    },
  );
  return (text) => {
    decided.length = 0;
    const root = parser.parse(text);
    return JSON.stringify([root, decided, audit(root)]);
  };
}

/** All of the library. */
export const loadAll = (): Promise<Library> => load(ROOMS, createReader);

/** What became of all numbers and names. */
export const loadAccount = (): Promise<Library> =>
  load(['account'], async () => {
    const { createTracedParser } = await import('../../src/traced-parser.js');
    const { account } = await import('../../src/account/index.js');
    const parser = createTracedParser({ segmenter: 'built-in', account: true });
    return (text) => JSON.stringify(account(parser.parse(text)));
  });

/** Reports and sections. */
export const loadStructure = (): Promise<Library> =>
  load(['structure'], async () => {
    const { createSource } = await import('../../src/source/source-text.js');
    const { parseStructure } = await import('../../src/structure/parse-structure.js');
    const { evidenceOfText } = await import('../../src/structure/evidence.js');
    return (text) => JSON.stringify(parseStructure(createSource(text), evidenceOfText(text)));
  });

/** Numerals. */
export const loadNumerals = (): Promise<Library> =>
  load(['numeral'], async () => {
    const { recogniseNumerals } = await import('../../src/numeral/recognise-numerals.js');
    return (text) => JSON.stringify(recogniseNumerals(text));
  });

/** Takes the part out of the library before its modules read their words. */
export async function createReadWithout({ rooms, createRead }: Library, { lexicons, feature }: Part): Promise<Read> {
  for (const { room, name } of lexicons) {
    const all = rooms[room]?.lexicons as Record<string, readonly CompiledEntries[]>;
    all[name] = feature === undefined ? [] : (all[name] ?? []).map((entries) => withoutFeature(entries, feature));
  }
  return createRead();
}

function withoutFeature(entries: CompiledEntries, feature: string): CompiledEntries {
  const { [feature]: _, ...attributes } = entries.attributes;
  const { words } = entries;
  return entries.numbers ? { attributes, words, numbers: () => entries.numbers?.() ?? NONE } : { attributes, words };
}

const NONE = new Uint16Array();
