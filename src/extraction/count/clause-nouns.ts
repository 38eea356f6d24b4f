import type { TokenRange } from '../../grammar/match.js';
import { isAttributive, phraseAfter, phraseAfterAttributive, phraseBefore } from '../syntax/noun-phrase.js';
import {
  isIn,
  isMeasureNoun,
  isNominal,
  isNominalSuffix,
  isPreposition,
  isVerb,
  isVerbalNoun,
} from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { ClauseVerbs } from './clause-verbs.js';
import type { Quantity } from './count-draft.js';
import { nameOf } from './name-of.js';
import { emptyRange as empty, isEmptyRange as isEmpty } from './token-range.js';

/** The noun phrases around a count, within the clause `[start, end)` of tokens. */
export class ClauseNouns {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #count: TokenRange & Quantity;
  readonly #start: number;
  readonly #end: number;
  readonly #verbs: ClauseVerbs;

  constructor(
    text: string,
    tokens: readonly Token[],
    count: TokenRange & Quantity,
    start: number,
    end: number,
    verbs: ClauseVerbs,
  ) {
    this.#text = text;
    this.#tokens = tokens;
    this.#count = count;
    this.#start = start;
    this.#end = end;
    this.#verbs = verbs;
  }

  /** The phrase itself, null if it is empty or names nothing that is counted. */
  named(phrase: TokenRange): TokenRange | null {
    return nameOf(this.#text, this.#tokens, phrase) === null ? null : phrase;
  }

  /** The phrase before `end`; a verb at its end is a noun where a light verb governs the clause: 办理加计扣除. */
  before(end: number): TokenRange {
    const phrase = phraseBefore(this.#tokens, end, this.#start);
    if (!isEmpty(phrase)) {
      if (phrase.to - phrase.from > 1 || !isVerbalNoun(this.#tokens[phrase.from])) return phrase;
      return this.#verbs.before(phrase.from) === null && phrase.from === this.#start ? empty(end) : phrase;
    }
    if (!this.#verbs.isVerbAt(end - 1) || end - 1 <= this.#start) return phrase;
    const inner = phraseBefore(this.#tokens, end - 1, this.#start);
    const light = !isEmpty(inner) && isIn(this.#tokens[inner.from - 1], 'light-verb') && inner.from > this.#start;
    return light ? { from: inner.from, to: end } : phrase;
  }

  /** `价值10万元的训练物资`. */
  attributed(): TokenRange | null {
    if (!isAttributive(this.#tokens[this.#count.to]) || this.#count.measure === 'percent') return null;
    return this.named(this.#counted(phraseAfter(this.#tokens, this.#count.to + 1, this.#end), false));
  }

  following(): TokenRange | null {
    return this.named(this.behind());
  }

  /** A noun phrase right behind the number that does not open with a verb. */
  plainFollowing(): TokenRange | null {
    const next = this.#tokens[this.#count.to];
    if (isVerb(next) || isVerbalNoun(next)) return null;
    return this.following();
  }

  behind(): TokenRange {
    const { to } = this.#count;
    const next = this.#tokens[to];
    if (to >= this.#end || !next || next.kind === 'punctuation' || isIn(next, 'sum-closer')) return empty(to);
    if (isAttributive(next)) return this.#counted(phraseAfter(this.#tokens, to + 1, this.#end), false);
    const unit = this.#tokens[to - 1]?.word.classes.get('classifier');
    const phrase = this.#counted(
      phraseAfter(this.#tokens, to, this.#end, unit?.person === true),
      unit?.person === true,
    );
    if (!isEmpty(phrase)) {
      // 9场歌唱家乡变化的小戏: what opens with a verb and ends at 的 is an attribute.
      const opensAttribute = isVerbalNoun(next) && phrase.to - to > 1 && isAttributive(this.#tokens[phrase.to]);
      const modified = opensAttribute ? phraseAfter(this.#tokens, phrase.to + 1, this.#end) : empty(to);
      return isEmpty(modified) ? phrase : modified;
    }
    if (!isVerb(next)) return empty(to);
    const modified = phraseAfterAttributive(this.#tokens, to, this.#end);
    if (!isEmpty(modified)) return modified;
    // 70名报考院校官兵进行…: with no other verb behind, the word is the verb itself.
    const object = phraseAfter(this.#tokens, to + 1, this.#end);
    return this.#verbs.after(object.to) === null ? empty(to) : object;
  }

  /**
   * The phrase as far as it names what is counted: not the verb of those who are counted (三名学生[拧]成一股绳, 43名党员[与]…),
   * nor what is measured of it (3个村[贫困发生率]).
   */
  #counted({ from, to }: TokenRange, people: boolean): TokenRange {
    const { measure } = this.#count;
    if (
      to - from > 1 &&
      measure !== 'money' &&
      isMeasureNoun(this.#tokens[to - 1]) &&
      isBodyOrPlace(this.#tokens[from])
    ) {
      return { from, to: from + 1 };
    }
    for (let index = from; index < to; index++) {
      const token = this.#tokens[index] as Token;
      const next = this.#tokens[index + 1];
      if (people && index === from && isVerbalNoun(token) && !isNominal(next)) return empty(from);
      if (index > from && isIn(next, 'aspect')) return { from, to: index };
      if (people && isPreposition(token) && index > from) return { from, to: index };
      if (index > from && token.text.length === 1 && token.word.pos === 'v' && !isNominalSuffix(this.#tokens, index)) {
        return { from, to: index };
      }
    }
    return people ? { from, to: this.#lastPerson(from, to) } : { from, to };
  }

  /** Index behind the last noun for people, with its suffixes; `to` if there is none. */
  #lastPerson(from: number, to: number): number {
    for (let index = to - 1; index >= from; index--) {
      if (!isPerson(this.#tokens[index])) continue;
      let end = index + 1;
      while (end < to && isNominalSuffix(this.#tokens, end)) end++;
      return end;
    }
    return to;
  }
}

const isPerson = (token: Token | undefined): boolean => token?.word.classes.get('head-noun')?.person === true;

const isBodyOrPlace = (token: Token | undefined): boolean => {
  const noun = token?.word.classes.get('head-noun');
  return noun?.body === true || noun?.place === true || noun?.person === true;
};
