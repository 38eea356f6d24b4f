import type { TokenRange } from '../../grammar/match.js';
import type { Span } from '../../source/span.js';
import { endsClause } from '../syntax/clause.js';
import { followsVerb, joinsVerb, listedAfter } from '../syntax/joined-verbs.js';
import { isAttributive, isConjunction } from '../syntax/noun-phrase.js';
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
import type { Word } from '../token/word.js';
import { countedSentences } from './counted-sentences.js';
import { READINGS, type Reading, readAs } from './reading.js';
import { isListedVerb } from './verb-classes.js';

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
  const reader = new PartOfSpeechReader(tokens, counts, bodies, dates);
  for (const sentence of countedSentences(tokens, counts)) reader.readSentence(sentence);
  return reader.read;
}

/** Reads tokens from left to right. */
class PartOfSpeechReader {
  readonly read: Token[];
  readonly #tokens: readonly Token[];
  readonly #counts: readonly TokenRange[];
  readonly #bodies: readonly Span[];
  readonly #dates: readonly Span[];
  #count = 0;
  #body = 0;
  #date = 0;
  #state: State = 'open';
  #verbSeen = false;

  constructor(
    tokens: readonly Token[],
    counts: readonly TokenRange[],
    bodies: readonly Span[],
    dates: readonly Span[],
  ) {
    this.read = [...tokens];
    this.#tokens = tokens;
    this.#counts = counts;
    this.#bodies = bodies;
    this.#dates = dates;
  }

  readSentence({ from, to }: TokenRange): void {
    this.#state = 'open';
    this.#verbSeen = false;
    for (let index = from; index < to; index++) this.#readToken(index, this.#tokens[index] as Token);
  }

  #readToken(index: number, token: Token): void {
    while ((this.#bodies[this.#body]?.end ?? Number.POSITIVE_INFINITY) <= token.start) this.#body++;
    while ((this.#dates[this.#date]?.end ?? Number.POSITIVE_INFINITY) <= token.start) this.#date++;
    while ((this.#counts[this.#count]?.to ?? Number.POSITIVE_INFINITY) <= index) this.#count++;
    if ((this.#bodies[this.#body]?.start ?? Number.POSITIVE_INFINITY) < token.end) {
      if (token.kind === 'han') this.read[index] = readAs(token, READINGS.name);
      this.#state = 'named';
    } else if ((this.#dates[this.#date]?.start ?? Number.POSITIVE_INFINITY) < token.end) this.#state = 'open';
    else if ((this.#counts[this.#count]?.from ?? Number.POSITIVE_INFINITY) <= index) this.#state = behindCount(token);
    else this.#readWord(index, token);
  }

  #readWord(index: number, token: Token): void {
    const tokens = this.#tokens;
    const aspect = isIn(tokens[index + 1], 'aspect') ? 1 : 0;
    const counted = this.#counts[this.#count]?.from === index + 1 + aspect;
    const place = { state: this.#state, verbSeen: this.#verbSeen, counted, joined: followsVerb(this.read, index) };
    const reading = this.read[index] === token ? readingOf(tokens, index, place) : null;
    if (reading) this.read[index] = readAs(token, reading);
    const piece = tokens[index + 1];
    if (this.#state === 'open' && piece && isSplitVerb(tokens, index)) {
      this.read[index] = readAs(token, READINGS.verb);
      this.read[index + 1] = readAs(piece, READINGS.verbPiece);
    }
    this.#state = stateBehind(this.read, index, this.#state);
    this.#verbSeen = !endsClause(token) && (this.#verbSeen || isVerb(this.read[index]));
  }
}

/** What the token of a number leaves open. */
function behindCount({ word }: Token): State {
  const unit = word.classes.get('unit') ?? word.classes.get('classifier');
  if (unit?.measure === 'money') return 'open';
  return unit?.event === true ? 'counted' : 'closed';
}

/**
 * Where a token stands: `verbSeen` if its clause has a verb before it, `counted` if a number follows it, `joined` if it stands
 * beside a verb: 新建、改造.
 */
interface Place {
  readonly state: State;
  readonly verbSeen: boolean;
  readonly counted: boolean;
  readonly joined: boolean;
}

/** A reading, null for the dictionary's, undefined where another try is to be made. */
type TryReading = (tokens: readonly Token[], index: number, place: Place) => Reading | null | undefined;

/** How the word reads where it is not as the dictionary has it. */
function readingOf(tokens: readonly Token[], index: number, place: Place): Reading | null {
  if (tokens[index]?.kind !== 'han') return null;
  for (const attempt of ATTEMPTS) {
    const reading = attempt(tokens, index, place);
    if (reading !== undefined) return reading;
  }
  return null;
}

/** 派三名外销员: right before its number one character is what the dictionary says. */
const characterBeforeNumber: TryReading = (tokens, index, { state, counted }) => {
  const token = tokens[index] as Token;
  if (!counted || token.text.length > 1 || token.word.pos !== 'v' || isSettled(token)) return undefined;
  return state !== 'closed' && (state !== 'governed' || isVerb(tokens[index - 1])) ? READINGS.verb : null;
};

/** 受训农民3800人次 */
const participle: TryReading = (tokens, index, { state }) =>
  state === 'open' && isIn(tokens[index], 'participial-verb') && describesPeople(tokens, index)
    ? READINGS.participle
    : undefined;

const supportedNoun: TryReading = (tokens, index, { state, counted }) => {
  const token = tokens[index];
  const isSupport = counted && state === 'governed' && isVerb(token) && isIn(token, 'support-verb');
  return isSupport && isNominal(tokens[index - 1]) ? READINGS.noun : undefined;
};

/** 总产值计划增长, 争取资金: a modal before a verb, a verb before a noun. */
const modal: TryReading = (tokens, index, { state }) => {
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (!(isIn(token, 'support-verb') || isIn(token, 'auxiliary')) || state === 'governed') return undefined;
  if (!isVerb(next) || isIn(next, 'verb-complement')) return undefined;
  return isVerb(token) || isPreposition(token) ? undefined : READINGS.adverb;
};

const quantityVerb: TryReading = (tokens, index) => {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!isIn(token, 'auxiliary') || !isIn(token, 'quantity-verb')) return undefined;
  return isNominal(next) && !mayGovern(next as Token) ? READINGS.verb : undefined;
};

/** 现有护士18人, 已有3所学校动工 */
const existentialVerb: TryReading = (tokens, index, { counted }) => {
  const token = tokens[index];
  if (!isIn(token, 'auxiliary')) return undefined;
  if (isIn(token, 'existential')) return counted || tokens[index + 1]?.kind === 'han' ? READINGS.verb : undefined;
  return counted && isIn(token, 'motion-verb') ? READINGS.verb : undefined;
};

/** ,嘉奖58人次: alone before its number. */
const aloneBeforeNumber: TryReading = (tokens, index, { counted }) => {
  const token = tokens[index] as Token;
  const isAlone = counted && endsClause(tokens[index - 1]) && token.word.pos.startsWith('v');
  return isAlone && !isSettled(token) ? READINGS.verb : undefined;
};

const governing: TryReading = (tokens, index, { state, counted }) => {
  const token = tokens[index] as Token;
  if ((state !== 'open' && state !== 'named') || !mayGovern(token)) return undefined;
  return (counted ? isVerbal(token) : governs(tokens, index, state)) ? READINGS.verb : undefined;
};

/** 新建 of 新建、改扩建学校: a verb beside another one. */
const coordinated: TryReading = (tokens, index, { state }) => {
  const token = tokens[index] as Token;
  if (state !== 'open' || token.text.length < 2 || !mayGovern(token)) return undefined;
  const next = listedAfter(tokens, index);
  // 走访 of 走访、慰问职工: the other one may be a noun elsewhere too.
  const other = next !== undefined && mayGovern(next) && governs(tokens, index + 2, 'open');
  return other || joinsVerb(tokens, index) ? READINGS.verb : undefined;
};

/** 改造 of 新建、改造农田 */
const joinedVerb: TryReading = (tokens, index, { joined, counted }) => {
  if (!joined || !mayGovern(tokens[index] as Token)) return undefined;
  return counted || governs(tokens, index, 'open') ? READINGS.verb : undefined;
};

/** 应用 of 新增“办事通”应用50个: what a name in quotes is, behind the verb that governs it. */
const namedNoun: TryReading = (tokens, index, { state, counted }) => {
  const token = tokens[index] as Token;
  const before = tokens[index - 1];
  const isNamed = before?.kind === 'quoted' && before.end === token.start;
  const isObject = counted && isNamed && state === 'governed' && token.text.length > 1;
  return isObject && !namesCounted(tokens, index) ? READINGS.noun : undefined;
};

/** 摘要 of 收到稿件及摘要86篇: a word beside a noun that no list has as a verb. */
const joinedNoun: TryReading = (tokens, index, { state, counted }) => {
  const token = tokens[index] as Token;
  if (!counted || state !== 'governed' || !isConjunction(tokens[index - 1])) return undefined;
  return !isListedVerb(token) && token.text.length > 1 && isNominal(tokens[index - 2]) ? READINGS.noun : undefined;
};

/** 检查 of 实施项目20个、检查12个单位: behind a mark of a list and before a number with its noun. */
const listedVerb: TryReading = (tokens, index, { counted }) => {
  const token = tokens[index] as Token;
  if (!counted || !isIn(tokens[index - 1], 'list-comma') || !mayGovern(token)) return undefined;
  return token.text.length > 1 && namesCounted(tokens, index) ? READINGS.verb : undefined;
};

/** Whether what the number behind a word counts stands behind the number. */
function namesCounted(tokens: readonly Token[], index: number): boolean {
  const behind = tokens.slice(index + 1, index + NUMBER_AND_NOUN);
  const noun = behind.find(({ kind, word }) => kind === 'punctuation' || (kind === 'han' && !isMeasure(word)));
  return isNominal(noun);
}

/** A number with its unit and what it counts, in tokens. */
const NUMBER_AND_NOUN = 5;

const isMeasure = (word: Word): boolean =>
  word.isIn('classifier') || word.isIn('unit') || word.isIn('approximator-inner') || word.isIn('approximator-before');

const deedNoun: TryReading = (tokens, index, { state, verbSeen }) =>
  namesDeed(tokens, index, state, verbSeen) ? READINGS.noun : undefined;

/** The first that tells decides. */
const ATTEMPTS: readonly TryReading[] = [
  characterBeforeNumber,
  participle,
  supportedNoun,
  modal,
  quantityVerb,
  namedNoun,
  joinedNoun,
  listedVerb,
  existentialVerb,
  aloneBeforeNumber,
  governing,
  coordinated,
  joinedVerb,
  deedNoun,
];

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
  let last = index + 1;
  while (last < index + LONGEST_NAME && (isName(tokens[last + 1]) || isNominalSuffix(tokens, last + 1))) last++;
  const noun = tokens[last];
  const person = anybody || noun?.word.classes.get('head-noun')?.person === true || isIn(next, 'compound-head');
  return person && tokens[last + 1]?.kind === 'numeral';
}

const isName = (token: Token | undefined): boolean => token?.kind === 'han' && isNominal(token);

/** 残疾户 of 持证残疾户26户, in tokens. */
const LONGEST_NAME = 4;

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
  return isListedVerb(token);
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
