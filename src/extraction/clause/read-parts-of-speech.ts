import { clause } from '../../generated/clause.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { TokenRange } from '../../grammar/match.js';
import type { MatchToken } from '../../grammar/match-token.js';
import { createMatcher } from '../../grammar/matcher.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { Span } from '../../source/span.js';
import { endsClause } from '../syntax/clause.js';
import { followsVerb } from '../syntax/joined-verbs.js';
import { isConjunction } from '../syntax/noun-phrase.js';
import { isIn, isNominal, isVerb } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import { countedSentences } from './counted-sentences.js';
import { askedToken, placedToken, type Question, type RecordKind, type State, stateNumber } from './placed-words.js';
import { READINGS, readAs } from './reading.js';

/** Hears which rule decided about the token at an index: what its word is, or what it leaves open. */
export type HearReading = (index: number, rule: CompiledRule) => void;

const ACTIONS = new Set(['reading', 'leaves']);
const rulesOf = (action: string): readonly CompiledRule[] => clause.rules.filter((rule) => rule.action === action);

/**
 * The tokens as the roles of counts read them: a word that may be a verb or a noun is a verb where one may begin and an
 * object follows (全年[护理]危重病人60余名), and no word inside the name of a body is one (修理连), as the rules of
 * `grammars/clause/4-beside-number.grammar` say. Tokens keep their places; a token that is read otherwise has a word of its
 * own. Sentences without a count stay as they are, since no role reaches into another sentence.
 */
export function readPartsOfSpeech(
  tokens: readonly Token[],
  counts: readonly TokenRange[],
  bodies: readonly Span[],
  dates: readonly Span[],
  hear?: HearReading,
): readonly Token[] {
  const reader = new PartOfSpeechReader(tokens, counts, bodies, dates, hear);
  for (const sentence of countedSentences(tokens, counts)) reader.readSentence(sentence);
  return reader.read;
}

/** Nothing is known of where a word stands. */
const NOTHING = { counted: false, joined: false, besideNoun: false, behindVerb: false };

/** Reads tokens from left to right. */
class PartOfSpeechReader {
  static readonly #readings = createMatcher(rulesOf('reading'), {
    actions: ACTIONS,
    among: clause.rules,
    inOrder: true,
  });
  static readonly #left = new WordMemo<Word, Map<number, CompiledRule | null>>();
  static readonly #leavings = createMatcher(rulesOf('leaves'), { actions: ACTIONS, among: clause.rules });

  readonly read: Token[];
  /** The tokens as rules see them. */
  readonly #seen: MatchToken[];
  #count = 0;
  #body = 0;
  #date = 0;
  #state: State = 'open';
  #verbSeen = false;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly counts: readonly TokenRange[],
    private readonly bodies: readonly Span[],
    private readonly dates: readonly Span[],
    private readonly hear: HearReading | undefined,
  ) {
    this.read = [...tokens];
    this.#seen = [...tokens];
  }

  readSentence({ from, to }: TokenRange): void {
    this.#state = 'open';
    this.#verbSeen = false;
    for (let index = from; index < to; index++) this.#seen[index] = placedToken(this.tokens, index);
    for (let index = from; index < to; index++) this.#readToken(index, to);
  }

  #readToken(index: number, to: number): void {
    const inside = this.#insideOf(index);
    if (this.read[index] === this.tokens[index]) this.#readWord(index, to, inside);
    this.#state = this.#stateBehind(index, inside);
    if (inside === 'none') {
      const read = this.read[index];
      this.#verbSeen = !endsClause(read) && (this.#verbSeen || isVerb(read));
    }
  }

  /** The record that the token at an index belongs to; tokens are asked for in text order. */
  #insideOf(index: number): RecordKind {
    const { start, end } = this.tokens[index] as Token;
    while ((this.bodies[this.#body]?.end ?? Number.POSITIVE_INFINITY) <= start) this.#body++;
    while ((this.dates[this.#date]?.end ?? Number.POSITIVE_INFINITY) <= start) this.#date++;
    while ((this.counts[this.#count]?.to ?? Number.POSITIVE_INFINITY) <= index) this.#count++;
    if ((this.bodies[this.#body]?.start ?? Number.POSITIVE_INFINITY) < end) return 'body';
    if ((this.dates[this.#date]?.start ?? Number.POSITIVE_INFINITY) < end) return 'date';
    return (this.counts[this.#count]?.from ?? Number.POSITIVE_INFINITY) <= index ? 'number' : 'none';
  }

  #readWord(index: number, to: number, inside: RecordKind): void {
    const token = this.tokens[index] as Token;
    if (token.kind !== 'han' || inside === 'number' || inside === 'date') return;
    const seen = this.#seen[index] as MatchToken;
    this.#seen[index] = askedToken(seen, this.#question(index, inside));
    const rule = PartOfSpeechReader.#readings.matchAt(this.#seen, index, to)?.rule;
    this.#seen[index] = seen;
    if (!rule) return;
    this.hear?.(index, rule);
    this.#readAs(index, String(rule.parameters.as));
  }

  #readAs(index: number, name: string): void {
    const token = this.tokens[index] as Token;
    const piece = this.tokens[index + 1];
    if (name === 'split-verb' && piece) {
      this.read[index] = readAs(token, READINGS.verb);
      this.read[index + 1] = readAs(piece, READINGS.verbPiece);
    } else {
      const reading = READINGS[name as keyof typeof READINGS];
      if (reading) this.read[index] = readAs(token, reading);
    }
  }

  #question(index: number, inside: RecordKind): Question {
    const { tokens } = this;
    const aspect = isIn(tokens[index + 1], 'aspect') ? 1 : 0;
    return {
      state: this.#state,
      inside,
      counted: this.counts[this.#count]?.from === index + 1 + aspect,
      joined: followsVerb(this.read, index),
      besideNoun: isConjunction(tokens[index - 1]) && isNominal(tokens[index - 2]),
      behindVerb: this.#verbSeen,
    };
  }

  #stateBehind(index: number, inside: RecordKind): State {
    const rule = this.#leavingOf(index, inside);
    if (!rule) return 'open';
    this.hear?.(index, rule);
    return rule.parameters.as as State;
  }

  /** The rule that tells what a token leaves open; null for a break, which leaves all open. Its word, the state and the record decide. */
  #leavingOf(index: number, inside: RecordKind): CompiledRule | null {
    const token = this.read[index] as Token;
    const known = PartOfSpeechReader.#left.get(token.word) ?? new Map<number, CompiledRule | null>();
    const key = stateNumber(this.#state, inside);
    let rule = known.get(key);
    if (rule === undefined) {
      const asked = askedToken(token, { ...NOTHING, state: this.#state, inside });
      rule = PartOfSpeechReader.#leavings.matchAt([asked], 0)?.rule ?? null;
      known.set(key, rule);
      PartOfSpeechReader.#left.set(token.word, known);
    }
    return rule;
  }
}
