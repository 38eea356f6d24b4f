import type { TokenRange } from '../../grammar/match.js';
import type { Span } from '../../source/span.js';
import { endsClause } from '../syntax/clause.js';
import { isAttributive } from '../syntax/noun-phrase.js';
import {
  isAuxiliary,
  isIn,
  isMeasureNoun,
  isNominal,
  isNominalSuffix,
  isPreposition,
  isRelational,
  isVerb,
} from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { countedSentences } from './counted-sentences.js';
import { READINGS, type Reading, readAs } from './reading.js';
import { VERB_CLASSES } from './verb-classes.js';

/**
 * What the token before leaves open: `open` for a verb, as behind a sum (投入5亿元改造…), `named` for one behind somebody,
 * `governed` for an object, `counted` for what has happened so many times.
 */
type State = 'open' | 'named' | 'governed' | 'counted' | 'closed';

/**
 * The tokens as the roles of counts read them: a word that may be a verb or a noun is a verb where one may begin and an
 * object follows (全年[护理]危重病人60余名), and no word inside the name of a body is one (修理连). Tokens keep their
 * places; a token that is read otherwise has a word of its own. Sentences without a count stay as they are, since no
 * role reaches into another sentence.
 */
export function readPartsOfSpeech(
  tokens: readonly Token[],
  counts: readonly TokenRange[],
  bodies: readonly Span[],
  dates: readonly Span[],
): readonly Token[] {
  const read = [...tokens];
  let count = 0;
  let body = 0;
  let date = 0;
  for (const { from, to } of countedSentences(tokens, counts)) {
    let state: State = 'open';
    let verbSeen = false;
    for (let index = from; index < to; index++) {
      const token = tokens[index] as Token;
      while ((bodies[body]?.end ?? Number.POSITIVE_INFINITY) <= token.start) body++;
      while ((dates[date]?.end ?? Number.POSITIVE_INFINITY) <= token.start) date++;
      while ((counts[count]?.to ?? Number.POSITIVE_INFINITY) <= index) count++;
      const current = counts[count];
      if ((bodies[body]?.start ?? Number.POSITIVE_INFINITY) < token.end) {
        if (token.kind === 'han') read[index] = readAs(token, READINGS.name);
        state = 'named';
      } else if ((dates[date]?.start ?? Number.POSITIVE_INFINITY) < token.end) {
        state = 'open';
      } else if (current && current.from <= index) {
        const unit = token.word.classes.get('unit') ?? token.word.classes.get('classifier');
        state = unit?.measure === 'money' ? 'open' : unit?.event === true ? 'counted' : 'closed';
      } else {
        const aspect = isIn(tokens[index + 1], 'aspect') ? 1 : 0;
        const place = { state, verbSeen, counted: current?.from === index + 1 + aspect };
        const reading = read[index] === token ? readingOf(tokens, index, place) : null;
        if (reading) read[index] = readAs(token, reading);
        const piece = tokens[index + 1];
        if (state === 'open' && piece && isSplitVerb(tokens, index)) {
          read[index] = readAs(token, READINGS.verb);
          read[index + 1] = readAs(piece, READINGS.verbPiece);
        }
        state = stateBehind(read, index, state);
        verbSeen = !endsClause(token) && (verbSeen || isVerb(read[index]));
      }
    }
  }
  return read;
}

/** Where a token stands: `verbSeen` if its clause has a verb before it, `counted` if a number follows it. */
interface Place {
  readonly state: State;
  readonly verbSeen: boolean;
  readonly counted: boolean;
}

/** How the word reads where it is not as the dictionary has it. */
function readingOf(tokens: readonly Token[], index: number, { state, verbSeen, counted }: Place): Reading | null {
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (token.kind !== 'han') return null;
  // 派三名外销员: right before its number one character is what the dictionary says.
  if (counted && token.text.length === 1 && token.word.pos === 'v' && !isSettled(token)) {
    return state !== 'closed' && (state !== 'governed' || isVerb(tokens[index - 1])) ? READINGS.verb : null;
  }
  if (state === 'open' && isIn(token, 'participial-verb') && describesPeople(tokens, index)) return READINGS.participle;
  if (counted && state === 'governed' && isVerb(token) && isIn(token, 'support-verb') && isNominal(tokens[index - 1])) {
    return READINGS.noun;
  }
  // 总产值计划增长, 争取资金: a modal before a verb, a verb before a noun.
  const modal = isIn(token, 'support-verb') || isIn(token, 'auxiliary');
  if (
    modal &&
    state !== 'governed' &&
    isVerb(next) &&
    !isIn(next, 'verb-complement') &&
    !isVerb(token) &&
    !isPreposition(token)
  )
    return READINGS.adverb;
  if (isIn(token, 'auxiliary') && isIn(token, 'quantity-verb') && isNominal(next) && !mayGovern(next as Token)) {
    return READINGS.verb;
  }
  if (counted && isIn(token, 'motion-verb') && isIn(token, 'auxiliary')) return READINGS.verb;
  // 现有护士18人
  if (isIn(token, 'existential') && isIn(token, 'auxiliary') && next?.kind === 'han') return READINGS.verb;
  const free = state === 'open' || state === 'named';
  // ,嘉奖58人次: alone before its number.
  if (counted && endsClause(tokens[index - 1]) && token.word.pos.startsWith('v') && !isSettled(token))
    return READINGS.verb;
  if (free && mayGovern(token) && (counted ? isVerbal(token) : governs(tokens, index, state))) return READINGS.verb;
  return namesDeed(tokens, index, state, verbSeen) ? READINGS.noun : null;
}

/**
 * 暂扣驾驶证620本, 施划标线2.4万平方米: a verb that the dictionary lacks comes as two characters, which open a clause before
 * a noun with its number.
 */
function isSplitVerb(tokens: readonly Token[], index: number): boolean {
  const [first, second, noun] = tokens.slice(index, index + 3);
  if (!first || !second || !noun || !endsClause(tokens[index - 1])) return false;
  if (!isPiece(first) || !isPiece(second) || !second.word.pos.startsWith('v')) return false;
  if (isNominalSuffix(tokens, index + 1) || isIn(second, 'verb-complement') || isVerb(first)) return false;
  const alone = noun.text.length < 2 && !isNominalSuffix(tokens, index + 3) && tokens[index + 3]?.kind !== 'han';
  if (noun.kind !== 'han' || alone || !isNominal(noun) || isIn(noun, 'compound-head')) return false;
  for (let at = index + 3; at < index + LONGEST_OBJECT; at++) {
    if (tokens[at]?.kind === 'numeral') return true;
    if (!isNominal(tokens[at])) return false;
  }
  return false;
}

const LONGEST_OBJECT = 8;

const isPiece = (token: Token): boolean =>
  token.kind === 'han' &&
  token.text.length === 1 &&
  !isPreposition(token) &&
  !isRelational(token) &&
  !isIn(token, 'auxiliary') &&
  !isIn(token, 'determiner') &&
  !isIn(token, 'existential');

/** 受训农民3800人次: those who are counted and nobody else. */
function describesPeople(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const anybody = tokens[index]?.word.classes.get('participial-verb')?.any === true && isNominal(next);
  const person = anybody || next?.word.classes.get('head-noun')?.person === true || isIn(next, 'compound-head');
  return person && tokens[index + 2]?.kind === 'numeral';
}

const isSettled = (token: Token): boolean =>
  isVerb(token) ||
  isIn(token, 'nominal-suffix') ||
  isIn(token, 'attribute') ||
  isIn(token, 'measure-noun') ||
  isRelational(token) ||
  isPreposition(token) ||
  isAuxiliary(token) ||
  isIn(token, 'existential') ||
  isIn(token, 'motion-verb') ||
  isIn(token, 'verb-complement') ||
  isIn(token, 'comparison');

function stateBehind(tokens: readonly Token[], index: number, before: State): State {
  const token = tokens[index] as Token;
  if (endsClause(token)) return 'open';
  if (isIn(token, 'support-verb') || isIn(token, 'motion-verb') || isIn(token, 'pivot-verb')) return 'open';
  if (isVerb(token)) return 'governed';
  if (isPreposition(token) || isAttributive(token)) return 'closed';
  if (isAuxiliary(token) || token.word.pos === 't' || token.word.pos === 'f') {
    return before === 'governed' ? 'governed' : 'open';
  }
  if (isIn(token, 'time-unit') || isIn(token, 'rate-word')) return 'open';
  if (before !== 'governed' && isSomebody(token)) return 'named';
  return before === 'governed' ? 'governed' : 'closed';
}

const isSomebody = (token: Token): boolean =>
  token.word.classes.get('head-noun')?.person === true || isIn(token, 'doer-noun') || token.word.pos === 'nr';

/** Words of one character are verbs only if a lexicon says so and the dictionary agrees. */
function mayGovern(token: Token): boolean {
  if (token.kind !== 'han' || isVerb(token) || isRelational(token) || isPreposition(token)) return false;
  if (isAuxiliary(token) || isIn(token, 'existential') || isIn(token, 'attribute')) return false;
  if (token.text.length === 1 && !token.word.pos.startsWith('v')) return false;
  return VERB_CLASSES.some((name) => isIn(token, name));
}

/** True if what stands behind the word is its object and not the noun that it describes. */
function governs(tokens: readonly Token[], index: number, state: State): boolean {
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (!next || next.space) return false;
  if (isIn(next, 'aspect')) return true;
  if (isIn(next, 'compound-head') || isMeasureNoun(next) || isNominalSuffix(tokens, index + 1)) return false;
  if (next.kind === 'quoted' || next.kind === 'latin' || next.kind === 'placeholder') return true;
  if (next.kind !== 'han' || !isNominal(next)) return false;
  // A noun of the dictionary is the subject of another verb as often as it is a verb.
  return state === 'open' || !token.word.pos.startsWith('n');
}

/** A lone verb before its number is one whatever the dictionary says of it: 每天巡山两次. */
const isVerbal = (token: Token): boolean => token.word.pos.startsWith('v') || isIn(token, 'lone-verb');

/** 组织集中[清理]行动2次, 开展一次[集体教研]: a verb that names what is done; and nouns that the dictionary takes for numbers. */
function namesDeed(tokens: readonly Token[], index: number, state: State, verbSeen: boolean): boolean {
  const token = tokens[index] as Token;
  if (token.kind !== 'han' || token.text.length < 2) return false;
  if (isIn(token, 'head-noun') && token.word.pos === 'm') return true;
  if (!isVerb(token) || isIn(token, 'light-verb')) return false;
  const next = tokens[index + 1];
  if (state === 'counted') return endsClause(next) && isIn(token, 'lone-verb');
  return verbSeen && next?.word.classes.get('compound-head')?.event === true;
}
