import type { Match, TokenRange } from '../../grammar/match.js';
import type { MatchToken } from '../../grammar/match-token.js';
import type { ActivityStatus } from '../../schema/activity.js';
import type { Deed } from '../activity/deed.js';
import type { SentenceDeeds } from '../activity/sentence-deeds.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import { SectionRoleReader } from '../clause/section-role-reader.js';
import type { Sentence } from '../clause/sentences.js';
import type { DeedChunk } from '../deed/clause-chunks.js';
import type { SentenceWords } from '../deed/sentence-words.js';
import type { Passage } from '../passage.js';
import { alsoChunk, type Features } from '../role/chunk.js';
import { spanOf } from '../token/span-of.js';
import { Outlook } from './outlook.js';
import { type Phase, phase } from './phase.js';
import type { Told } from './told.js';

const RECURS = phase('recurs');
const TIME_TO_COME = phase('time-to-come');
const TO_COME = phase('to-come');
const IS_DONE = phase('is-done');
const AMONG_PLANS = phase('among-plans');

/** What the rules are told of a verb in a passage that speaks of plans. */
const OUTLOOK: Features = { outlook: 'plans' };

/** Tells whether something was done, is planned, or recurs, by the rules of `grammars/circumstance/4-status.grammar`. */
export class StatusReader {
  readonly #passage: Passage;
  readonly #marked: MarkedTokens;
  readonly #words: SentenceWords;
  readonly #told: Told;
  readonly #roles: SectionRoleReader;
  /** Made when it is first asked for. */
  #outlook: Outlook | undefined;
  /** The sentence whose cues were told of last. */
  #explained: TokenRange | undefined;
  /** The deeds asked about last, and whether one of them is said to be done. */
  #siblings: SentenceDeeds | undefined;
  #someDone = false;
  /** The sentence asked about last, and from which token on it speaks of what is to come. */
  #sentence: Sentence | null = null;
  #future = Number.POSITIVE_INFINITY;

  constructor(passage: Passage, marked: MarkedTokens, words: SentenceWords, told: Told) {
    this.#passage = passage;
    this.#told = told;
    this.#marked = marked;
    this.#words = words;
    this.#roles = new SectionRoleReader(passage);
  }

  /** The status of a deed; deeds are asked about in text order. */
  of(deed: Deed, siblings: SentenceDeeds, recursByDate: boolean): ActivityStatus {
    const { trigger, sentence } = deed;
    const role = this.#roles.told(trigger.start);
    if (recursByDate || this.#recurs(deed)) return 'recurring';
    if (this.#futureOf(sentence, siblings) < trigger.from) return 'planned';
    if (role === 'plans') return this.#isDone(deed, siblings) ? 'done' : 'planned';
    return this.#isAmongPlans(deed, siblings) ? 'planned' : 'done';
  }

  /** `经常开展活动,照顾老人`: what stands before a verb is said of one that begins the next clause, too. */
  #recurs({ trigger, clause, sentence }: Deed): boolean {
    const before = trigger.from === clause.from ? sentence.clauses[clause.index - 1] : undefined;
    return this.#says(RECURS, this.#marked.tokens, { from: before?.from ?? clause.from, to: trigger.from }) !== null;
  }

  #futureOf(sentence: Sentence, siblings: SentenceDeeds): number {
    if (sentence === this.#sentence) return this.#future;
    this.#sentence = sentence;
    const time = this.#says(TIME_TO_COME, this.#marked.tokens, sentence);
    this.#future = time?.from ?? Number.POSITIVE_INFINITY;
    const words = this.#words.of(sentence, siblings.all);
    for (const { index, from } of sentence.clauses) {
      if (from > this.#future) break;
      const clause = words.at(index) ?? [];
      const adverb = this.#says(TO_COME, clause, { from: 0, to: clause.length });
      this.#future = Math.min(this.#future, clause[adverb?.from ?? -1]?.from ?? Number.POSITIVE_INFINITY);
    }
    return this.#future;
  }

  #isDone(deed: Deed, siblings: SentenceDeeds): boolean {
    const [verb, next] = this.#windowOf(deed, siblings);
    if (!verb) return false;
    const window = next ? [alsoChunk(verb, 'this'), next] : [alsoChunk(verb, 'this')];
    return this.#says(IS_DONE, window, { from: 0, to: 1 }) !== null;
  }

  /** The verb and the word behind it, as the rules see them. */
  #windowOf({ trigger, sentence, clause }: Deed, siblings: SentenceDeeds): readonly DeedChunk[] {
    const words = this.#words.of(sentence, siblings.all).at(clause.index) ?? [];
    const place = words.findIndex(({ from }) => from === trigger.from);
    return place < 0 ? [] : words.slice(place, place + 2);
  }

  /** No heading tells, but the words around do; a sentence in which one thing is said to be done tells of no plans. */
  #isAmongPlans(deed: Deed, siblings: SentenceDeeds): boolean {
    this.#outlook ??= new Outlook(this.#passage);
    const around = this.#outlook.plansAt(deed.trigger.from);
    const [verb] = around ? this.#windowOf(deed, siblings) : [];
    if (!around || !verb || this.#hasDone(siblings)) return false;
    if (!this.#says(AMONG_PLANS, [alsoChunk(verb, 'this', OUTLOOK)], { from: 0, to: 1 })) return false;
    this.#explain(this.#outlook, around);
    return true;
  }

  #hasDone(siblings: SentenceDeeds): boolean {
    if (siblings !== this.#siblings) {
      this.#siblings = siblings;
      this.#someDone = siblings.all.some((deed) => this.#isDone(deed, siblings));
    }
    return this.#someDone;
  }

  /** Tells of the cues of a sentence, once. */
  #explain(outlook: Outlook, around: TokenRange): void {
    if (!this.#passage.trace || around === this.#explained) return;
    this.#explained = around;
    for (const match of outlook.cues(around)) this.#told(match, spanOf(outlook.tokens, match), {});
  }

  /** The first match of a phase among tokens or words. */
  #says({ matcher }: Phase, tokens: readonly MatchToken[], { from, to }: TokenRange): Match | null {
    const match = matcher.candidates(tokens, from, to)[0] ?? null;
    if (match) this.#told(match, spanOf(tokens, match), {});
    return match;
  }
}
