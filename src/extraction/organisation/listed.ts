import type { TokenRange } from '../../grammar/match.js';
import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { attributeOf } from './attribute-of.js';
import { jointAt } from './list/joint.js';
import { isPlaceName } from './place-names.js';
import { nameWeight, runBefore } from './unknown-name.js';
import { endsName } from './unknown-rules.js';
import { weightOf } from './weights.js';

/** A list has at most so many tokens. */
const LONGEST_LIST = 48;

/** A name before what its company builds is at most so long, without what the company makes. */
const LONGEST_NAME = 4;
const SHORTEST_NAME = 2;

/** 及其 joins no members of one list. */
const isListJoint = (tokens: readonly Token[], index: number): boolean => {
  const joint = jointAt(tokens, index);
  return joint !== null && joint.parameters.part !== true;
};

/** The members, from left to right, of the list that ends before `end`; of the first one what may be a name. */
export function membersOf(tokens: readonly Token[], end: number, opens = opensWithVerb): TokenRange[] {
  const members: TokenRange[] = [];
  let to = end;
  for (let at = end - 1; at >= 0 && end - at <= LONGEST_LIST; at--) {
    const token = tokens[at] as Token;
    if (isListJoint(tokens, at)) {
      if (at + 1 < to) members.unshift({ from: at + 1, to });
      to = at;
    } else if (token.kind === 'punctuation' || token.kind === 'break' || token.kind === 'marker') {
      if (at + 1 < to) members.unshift(opens(tokens, { from: at + 1, to }));
      return members;
    }
  }
  const first = opens(tokens, { from: Math.max(0, end - LONGEST_LIST), to });
  return first.from < to ? [first, ...members] : members;
}

/** The first member without the verb that governs the list: 引进宝昱、创盈. */
function opensWithVerb(tokens: readonly Token[], { from, to }: TokenRange): TokenRange {
  const run = runBefore(tokens, to);
  return { from: Math.max(from, run), to };
}

/** The members of a list of works, in which verbs may stand as well: 推进昱芯机器人生产中心、宇诺芯片等项目. */
export const worksOf = (tokens: readonly Token[], end: number): TokenRange[] =>
  membersOf(tokens, end, (tokens, { from, to }) => {
    let first = from;
    while (first + 1 < to && isGoverning(tokens[first])) first++;
    return first > from ? { from: first, to } : opensWithVerb(tokens, { from, to });
  });

const isGoverning = (token: Token | undefined): boolean =>
  token?.kind === 'han' && token.text.length > 1 && endsName(token);

/** 化学 is a part of its company's name, 新能源 what the company builds. */
const isTrade = (token: Token | undefined): boolean => attributeOf(token, 'company-tail', 'trade') === true;

/**
 * The name at the beginning of a member, before what its company builds: 宝昱 of 宝昱煤制烯烃. No railway bears one.
 *
 * @param least what the name must weigh
 */
export function nameInMember(
  tokens: readonly Token[],
  member: TokenRange,
  least = weightOf('name-works'),
): TokenRange | null {
  const phase = phaseAt(tokens, member);
  if (phase !== null) {
    const name = { from: member.from, to: phase };
    return nameWeight(tokens, name) < weightOf('name-author') ? null : name;
  }
  if (isPublicWork(tokens, member)) return null;
  const { from } = member;
  const name = { from, to: endOfName(tokens, member) };
  if (tokens[name.to]?.kind === 'numeral' && !isCapacity(tokens, name.to)) return null;
  if (name.to - from === 1 && isProduct(tokens[from])) return null;
  return name.to > from && name.to < member.to && nameWeight(tokens, name) >= least ? name : null;
}

/** 50万吨 of 青崖铝电50万吨技改: how much the works make. */
const isCapacity = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.word.pos === MEASURE;

/** jieba's tag of numerals, which words such as 万吨 have. */
const MEASURE = 'm';

/** Where the part of a company's works begins that ends the member, null if none does: 二期 of 昱芯二期. */
function phaseAt(tokens: readonly Token[], { from, to }: TokenRange): number | null {
  const phase = to - PHASE;
  return phase > from &&
    attributeOf(tokens[to - 1], 'public-works', 'phase') === true &&
    tokens[phase]?.kind === 'numeral'
    ? phase
    : null;
}

/** 二期 is so many tokens. */
const PHASE = 2;

const isKnown = (token: Token | undefined): boolean => isIn(token, 'organisation-name');

/** The names in the members of a list of works. Beside one that is sure, two characters that make no word are one: 昱盛碳化硅晶体. */
export function namesInMembers(tokens: readonly Token[], members: readonly TokenRange[]): TokenRange[] {
  const sure = members.map((member) => nameInMember(tokens, member));
  const told = members.some(({ from }, at) => sure[at] || isKnown(tokens[from]));
  return members
    .map((member, at) => sure[at] ?? (told ? pairInMember(tokens, member) : null))
    .filter((name) => name !== null);
}

function pairInMember(tokens: readonly Token[], member: TokenRange): TokenRange | null {
  const name = nameInMember(tokens, member, weightOf('name-beside'));
  const isPair = name && tokens.slice(name.from, name.to).every(({ text }) => text.length === 1);
  return isPair && name.to - name.from === SHORTEST_NAME ? name : null;
}

/** 锂电池: names in the dictionary of more than two characters are of things. */
const isProduct = (token: Token | undefined): boolean => token?.word.pos === 'nz' && token.text.length > SHORTEST_NAME;

/** A road or a park, or something of a body that is known anyway. */
function isPublicWork(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  if (tokens[to - 1]?.word.ending('public-works')) return true;
  const known = (token: Token): boolean => isKnown(token) || isIn(token, 'public-works');
  return tokens.slice(from, to).some(known);
}

/** Behind its place a name has short words, and what its company makes where more follows. */
function endOfName(tokens: readonly Token[], { from, to }: TokenRange): number {
  let end = from + (isPlaceName(tokens[from]?.text ?? '') ? 1 : 0);
  let length = 0;
  for (let token = tokens[end]; token && end < to && !endsName(token); token = tokens[end]) {
    if (length >= SHORTEST_NAME && (token.text.length > 1 || isIn(token, 'head-noun'))) break;
    if (length + token.text.length > LONGEST_NAME) break;
    length += token.text.length;
    end++;
  }
  return length >= SHORTEST_NAME && end + 1 < to && isTrade(tokens[end]) ? end + 1 : end;
}
