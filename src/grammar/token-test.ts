import type { Attributes, AttributeValue } from './attributes.js';
import { BitRows } from './bit-rows.js';
import type { CompiledPattern } from './compiled-room.js';
import { HeldTests } from './held-tests.js';
import { ANY, EDGE_KINDS, type MatchToken, type MatchWord } from './match-token.js';
import type { AttributeTest, PartSide } from './node.js';
import { type TestList, TestLists } from './test-lists.js';
import { WordMemo } from './word-memo.js';

const EDGES: ReadonlySet<string> = new Set(EDGE_KINDS);

/** True for tokens that patterns do not cross. */
export function isEdgeToken(token: MatchToken): boolean {
  return EDGES.has(token.kind);
}

/** Patterns of one token that are tested as they stand. */
export type ElementPattern = Extract<
  CompiledPattern,
  { type: 'literal' | 'class' | 'kind' | 'part-of-speech' | 'conjunction' }
>;

/**
 * The tests of single tokens in all patterns of a matcher, each stated once and numbered. A matcher asks for the
 * profile of each token: the set of tests that it passes, by number. All else works on the numbers of profiles, since tokens with
 * the same profile are the same token for it.
 */
export class TokenTests {
  private readonly ids = new Map<string, number>();
  /** The numbers of elements that were asked for before: the rules of a room share theirs. */
  private readonly elements = new Map<ElementPattern, number>();
  private readonly texts = new Map<string, number>();
  private readonly kinds = new Map<string, number>();
  private readonly classes = new Map<string, NumberedTest[]>();
  /** Tests of the words that tokens end or begin with. */
  private readonly parts: PartTests[] = [];
  private readonly partsOfSpeech: { id: number; prefixes: readonly string[]; excluded: readonly string[] }[] = [];
  /** The tests of parts of speech that each tag passes. */
  private readonly tagged = new Map<string, TestList>();
  private readonly tested = new Map<string, NumberedTest[]>();
  /** The tests that kinds of tokens pass, and Han words by their lengths. */
  private readonly shaped = new Map<string | number, TestList>();
  /** Combinations by a test without which they do not hold. */
  private readonly combined: Combination[][] = [];
  /** Combinations of which no such test is known. */
  private readonly others: Combination[] = [];
  /** The tests of classes that the words with the same classes pass. */
  private readonly classified = new WeakMap<MatchWord['classes'], TestList>();
  /** For each profile the tests that hold, and those by which a pattern may consume the token: for edge tokens only a literal. */
  private held: BitRows | undefined;
  private consumed: BitRows | undefined;
  private readonly consuming: (readonly number[])[] = [];
  /** The simple tests that hold for the token of which the profile is made. */
  private holding: HeldTests | undefined;
  private readonly lists = new TestLists();
  /** The profiles by the number of the simple tests that hold; combinations follow from these. */
  private readonly profiles = new Map<number, number>();
  /** The numbers of the profiles of words. */
  private readonly profileOf = new WordMemo<MatchWord, number>();
  private count = 0;

  /** How many tests are stated. */
  get size(): number {
    return this.count;
  }

  /** The number of the test that a pattern of one token makes. */
  element(node: ElementPattern): number {
    const known = this.elements.get(node);
    if (known !== undefined) return known;
    const id = this.state(node);
    this.elements.set(node, id);
    return id;
  }

  private state(node: ElementPattern): number {
    if (node.type === 'literal') return this.intern(this.texts, node.text, () => {});
    if (node.type === 'conjunction') {
      return this.intern(this.ids, JSON.stringify(node), (id) => this.combine(id, node));
    }
    if (node.type === 'kind' && !node.tests) return this.intern(this.kinds, node.name, () => {});
    return this.intern(this.ids, JSON.stringify(node), (id) => {
      if (node.type === 'part-of-speech') {
        this.partsOfSpeech.push({ id, prefixes: node.prefixes, excluded: node.excluded ?? [] });
      } else if (node.type === 'kind') {
        addTo(this.tested, node.name, { id, tests: node.tests ?? [] });
      } else if (node.at) {
        this.testsOfPart(node.name, node.at).push({ id, tests: node.tests ?? [] });
      } else addTo(this.classes, node.name, { id, tests: node.tests ?? [] });
    });
  }

  private combine(id: number, node: ElementPattern & { type: 'conjunction' }): void {
    const combination = { id, holds: this.condition(node) };
    const needed = node.items.find((item) => isElement(item));
    if (needed === undefined) this.others.push(combination);
    else {
      const test = this.element(needed);
      this.combined[test] ??= [];
      this.combined[test].push(combination);
    }
  }

  /** What a test of one token says of those that hold; its parts are stated too. */
  private condition(node: CompiledPattern): Condition {
    switch (node.type) {
      case 'conjunction':
      case 'alternation': {
        const parts = node.items.map((item) => this.condition(item));
        const all = node.type === 'conjunction';
        return (held) => {
          for (let at = 0; at < parts.length; at++) if ((parts[at] as Condition)(held) !== all) return !all;
          return all;
        };
      }
      case 'negation': {
        const part = this.condition(node.item);
        return (held) => !part(held);
      }
      case 'literal':
      case 'class':
      case 'kind':
      case 'part-of-speech': {
        const element = this.element(node);
        return (held) => held.has(element);
      }
      default:
        throw new TypeError(`a test of one token cannot hold a ${node.type}`);
    }
  }

  private intern(ids: Map<string, number>, key: string, add: (id: number) => void): number {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = this.count++;
    ids.set(key, id);
    add(id);
    return id;
  }

  /** The number of a token's profile, usually from memory. All tests must have been stated before. */
  profile(token: MatchToken): number {
    const known = this.profileOf.get(token.word);
    if (known !== undefined) return known;
    const id = this.compute(token);
    this.profileOf.set(token.word, id);
    return id;
  }

  /** Whether tokens of a profile pass a test. */
  holds(profile: number, test: number): boolean {
    return (this.held as BitRows).has(profile, test);
  }

  /** Whether a pattern may consume tokens of a profile by a test. */
  isConsumedBy(profile: number, test: number): boolean {
    return (this.consumed as BitRows).has(profile, test);
  }

  /** The tests by which a pattern may consume tokens of a profile. */
  consumes(profile: number): readonly number[] {
    return this.consuming[profile] as readonly number[];
  }

  /** The tests that a part of speech passes. */
  private ofPartOfSpeech(pos: string): TestList {
    const known = this.tagged.get(pos);
    if (known) return known;
    const begins = (prefix: string): boolean => pos.startsWith(prefix);
    const passed = this.partsOfSpeech.filter(
      ({ prefixes, excluded }) => pos !== '' && prefixes.some(begins) && !excluded.some(begins),
    );
    const list = this.lists.of(passed.map(({ id }) => id));
    this.tagged.set(pos, list);
    return list;
  }

  private compute(token: MatchToken): number {
    const edge = isEdgeToken(token);
    const text = this.texts.get(token.text);
    const ofKind = this.ofKind(token, edge);
    const ofClasses = this.ofClasses(token.word.classes);
    const ofPartOfSpeech = this.ofPartOfSpeech(token.word.pos);
    const { lists } = this;
    const first = lists.join(edge ? 1 : 0, text === undefined ? 0 : text + 1);
    const ofParts = this.parts.length > 0 ? this.ofParts(token) : NO_TESTS;
    const ofWord = lists.join(lists.join(first, ofKind.number), ofClasses.number);
    const number = lists.join(lists.join(ofWord, ofPartOfSpeech.number), ofParts.number);
    const known = this.profiles.get(number);
    if (known !== undefined) return known;
    const spelt = text === undefined ? [] : [text];
    const all = spelt.concat(ofKind.tests, ofClasses.tests, ofPartOfSpeech.tests, ofParts.tests);
    const simple = all.length;
    this.holding ??= new HeldTests(this.count);
    this.holding.set(all);
    for (let at = 0; at < simple; at++) addCombined(this.combined[all[at] as number], this.holding, all);
    addCombined(this.others, this.holding, all);
    const consumes = edge ? spelt : all;
    this.held ??= new BitRows(this.count);
    this.held.push(all);
    this.consumed ??= new BitRows(this.count);
    this.consumed.push(consumes);
    const id = this.consuming.push(consumes) - 1;
    this.profiles.set(number, id);
    return id;
  }

  /** The tests that the kind of a token passes, and what such a token says of itself (remembered, but for numerals). */
  private ofKind(token: MatchToken, edge: boolean): TestList {
    if (token.numeral !== undefined) return this.passedByKind(token, edge);
    const shape = token.kind === 'han' ? token.text.length : token.kind;
    const known = this.shaped.get(shape);
    if (known) return known;
    const list = this.passedByKind(token, edge);
    this.shaped.set(shape, list);
    return list;
  }

  private passedByKind(token: MatchToken, edge: boolean): TestList {
    const holds: number[] = [];
    const kind = this.kinds.get(token.kind);
    if (kind !== undefined) holds.push(kind);
    const any = this.kinds.get(ANY);
    if (any !== undefined && !edge) holds.push(any);
    const tested = this.tested.get(token.kind);
    if (tested !== undefined) addPassed(tested, propertiesOf(token), holds);
    return this.lists.of(holds);
  }

  /** The tests that the words pass that a token ends and begins with; of a quotation, what stands inside its marks does. */
  private ofParts({ kind, text, word }: MatchToken): TestList {
    const inner = kind === 'quoted' ? text.slice(1, -1) : text;
    const passed: number[] = [];
    for (const { name, at, tests } of this.parts) {
      const part = at === 'end' ? word.endingOf?.(inner, name) : word.beginningOf?.(inner, name);
      if (part) addPassed(tests, part, passed);
    }
    return this.lists.of(passed);
  }

  /** The tests of the words of a class that tokens end or begin with: each word is looked for once. */
  private testsOfPart(name: string, at: PartSide): NumberedTest[] {
    const known = this.parts.find((part) => part.name === name && part.at === at);
    if (known) return known.tests;
    const tests: NumberedTest[] = [];
    this.parts.push({ name, at, tests });
    return tests;
  }

  /** The tests that the classes of a word pass. */
  private ofClasses(classes: MatchWord['classes']): TestList {
    const known = this.classified.get(classes);
    if (known) return known;
    const passed: number[] = [];
    classes.forEach((attributes, name) => {
      const ofClass = this.classes.get(name);
      if (ofClass !== undefined) addPassed(ofClass, attributes, passed);
    });
    const list = this.lists.of(passed);
    this.classified.set(classes, list);
    return list;
  }
}

/** Tells of the tests that a token passes whether a combination of them holds. */
type Condition = (held: HeldTests) => boolean;

/** A test that is put together from others. */
interface Combination {
  readonly id: number;
  readonly holds: Condition;
}

const isElement = (node: CompiledPattern): node is ElementPattern =>
  node.type === 'literal' || node.type === 'class' || node.type === 'kind' || node.type === 'part-of-speech';

function addCombined(combinations: readonly Combination[] | undefined, held: HeldTests, all: number[]): void {
  if (combinations === undefined) return;
  for (const { id, holds } of combinations) if (holds(held)) all.push(id);
}

/** A test of what a word says of itself. */
interface NumberedTest {
  readonly id: number;
  readonly tests: readonly AttributeTest[];
}

/** The tests of the word of a class that a token ends or begins with. */
interface PartTests {
  readonly name: string;
  readonly at: PartSide;
  readonly tests: NumberedTest[];
}

const NO_TESTS: TestList = { number: 0, tests: [] };

function addTo(tests: Map<string, NumberedTest[]>, name: string, test: NumberedTest): void {
  const known = tests.get(name);
  if (known) known.push(test);
  else tests.set(name, [test]);
}

function addPassed(all: readonly NumberedTest[], attributes: object | undefined, holds: number[]): void {
  for (const { id, tests } of all) if (passes(attributes, tests)) holds.push(id);
}

/** What a kind of token can be tested for: what a numeral says, and how long a Han word is. */
function propertiesOf(token: MatchToken): object | undefined {
  return token.kind === 'han' ? { length: token.text.length } : token.numeral;
}

function passes(attributes: object | undefined, tests: readonly AttributeTest[]): boolean {
  for (const test of tests) if (passesOne(attributes as Attributes | undefined, test) === test.negated) return false;
  return true;
}

function passesOne(attributes: Attributes | undefined, { attribute, values }: AttributeTest): boolean {
  if (attributes === undefined || !Object.hasOwn(attributes, attribute)) return false;
  const value = attributes[attribute];
  return value !== undefined && (values.length === 0 || values.some((wanted) => isSame(wanted, value)));
}

/** A grammar may write a number that a lexicon writes as a text. */
function isSame(wanted: string | number, value: AttributeValue): boolean {
  return wanted === value || (typeof wanted !== typeof value && String(wanted) === String(value));
}
