import { WORD_KINDS } from '../../clause/read-words.js';
import { TAG, tagSet } from '../../clause/word-kind.js';
import type { Scene } from '../propose/scene.js';
import { AROUND } from './families.js';
import { one } from './family.js';
import type { Tally } from './tally.js';

const kindSet = (...names: readonly string[]): ReadonlySet<number> =>
  new Set(names.map((name) => WORD_KINDS.indexOf(name)));

/** Kinds of which it matters that a word of them stands anywhere before the verb. */
const FAR_KINDS = kindSet(
  ...['purpose', 'negation', 'frame', 'place', 'target', 'dispose', 'agent', 'future'],
  ...['ability', 'question', 'need', 'wish', 'learning', 'duty', 'result'],
);
/** Tags of which the same is true. */
const isFarTag = tagSet(TAG.preposition, TAG.attributive, TAG.count, TAG.date);
const DISPOSE = kindSet('target', 'dispose');
const DOER = WORD_KINDS.indexOf('doer');

const SOME = 2;

/** What stands in a clause before the verb at hand. The clause is read once: verbs come from left to right. */
export class ClauseOpening {
  readonly #scene: Scene;
  readonly #evidence: number[] = [];
  #at: number;
  #target = -1;
  #verbs = 0;
  #doer = false;
  /** Behind what run the verbs were counted last, and how many there were. */
  #run = -1;
  #verbsBeforeRun = 0;

  constructor(scene: Scene, from: number) {
    this.#scene = scene;
    this.#at = from;
  }

  /** Goes on to a verb of a run that begins at `run`. */
  readTo(verb: number, run: number): void {
    if (run !== this.#run) {
      this.#read(run);
      this.#run = run;
      this.#verbsBeforeRun = this.#verbs;
    }
    this.#read(verb);
  }

  /** Index of the last 对 or 把; -1 if there is none. */
  get target(): number {
    return this.#target;
  }

  /** Whether a verb stands before the verbs at hand. */
  get hasVerb(): boolean {
    return this.#verbsBeforeRun > 0;
  }

  addTo(tally: Tally): void {
    for (const evidence of this.#evidence) tally.add(evidence);
    tally.add(one(AROUND.doerBefore, Number(this.#doer)));
    tally.add(one(AROUND.verbsBefore, Math.min(this.#verbsBeforeRun, SOME)));
  }

  #read(to: number): void {
    const { tokens, tags, words, heads } = this.#scene;
    for (; this.#at < to; this.#at++) {
      const tag = tags[this.#at] ?? 0;
      const token = tokens[this.#at];
      if (isFarTag(tag)) this.#find(one(AROUND.before, tag));
      if (tag === TAG.verb) this.#verbs++;
      for (const kind of words.kinds(token)) this.#readKind(kind);
      this.#doer ||= tag === TAG.body || heads.of(token).person === true;
    }
  }

  /** What a kind of the word at hand tells. */
  #readKind(kind: number): void {
    if (FAR_KINDS.has(kind)) this.#find(one(AROUND.beforeKind, kind));
    if (DISPOSE.has(kind)) this.#target = this.#at;
    if (kind === DOER) this.#doer = true;
  }

  #find(evidence: number): void {
    if (!this.#evidence.includes(evidence)) this.#evidence.push(evidence);
  }
}
