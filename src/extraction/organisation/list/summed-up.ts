import type { CompiledRule } from '../../../grammar/compiled-room.js';
import type { TokenRange } from '../../../grammar/match.js';
import { textLength } from '../../token/text-length.js';
import { kindOf } from '../kind-of.js';
import { textBetween } from '../resolve-overlaps.js';
import { jointAt } from './joint.js';
import type { LastOfList } from './listed-bodies.js';
import { LONGEST_LIST, membersBefore, nameBodies } from './members.js';
import type { NamedBody } from './named-body.js';

/** Fewer are told one by one. */
const FEWEST_COUNTED = 3;

/** A shorter member is no name. */
const SHORTEST_NAME = 2;

/**
 * 天穆、小淀等镇; 洪岗、白坪、柳树湾三个税务所. The last word itself is no body then.
 *
 * @param first of the tokens that sum up the list
 */
export function membersSummedUp(last: LastOfList, rule: CompiledRule, first: number): NamedBody[] {
  const { text, tokens, candidate } = last;
  const { to } = candidate;
  const trimmed = Number(rule.parameters.trim ?? 0);
  const glued = trimmed > 0 && (tokens[first]?.text.length ?? 0) > trimmed;
  const end = glued ? first + 1 : first;
  const members = (candidate.generic ? null : countedMembers(last, end)) ?? namedMembers(last, end);
  const count = tokens[end]?.numeral?.value;
  if (members.length < 2 || (rule.parameters.agree && count !== members.length)) return [];
  if (!actsOrGoesOn(last, { from: members[0]?.from ?? 0, to })) return [];
  const own = textBetween(text, tokens, first >= candidate.from ? candidate.head : candidate.from, to);
  const kind = kindOf(tokens, candidate);
  return members.map(({ from, to: memberEnd }) => {
    const trim = glued && memberEnd === end ? trimmed : 0;
    const whole = textBetween(text, tokens, from, memberEnd);
    const name = whole.slice(0, whole.length - trim);
    const named = name.endsWith(own) ? name : name + own;
    return { from, to: memberEnd, trim, name: named, kind, rule: candidate.rule, by: rule, candidate };
  });
}

/** A list of towns is one of bodies where it acts, or goes on: …等镇和各成员单位,分别…. */
const actsOrGoesOn = ({ tokens, candidate, judge }: LastOfList, list: TokenRange): boolean =>
  !candidate.mustAct ||
  judge.standingsOf(tokens, list).size > 0 ||
  jointAt(tokens, candidate.to)?.parameters.and === true;

/** The names before `end`, or what bodies are for (语文、数学), where the last word is shared by such. */
function namedMembers({ tokens, candidate: { head }, hear }: LastOfList, end: number): readonly TokenRange[] {
  const { members, complete } = membersBefore(tokens, { end, of: 'names', head }, hear);
  return complete && nameBodies(tokens, members, head, hear) ? members : [];
}

/** As many members as the number behind them says, whatever they are: 桂馨、文澜、老干部3个诗社. */
function countedMembers({ tokens, candidate: { head }, hear }: LastOfList, end: number): readonly TokenRange[] | null {
  const count = Number(tokens[end]?.numeral?.value ?? 0);
  if (!(count >= FEWEST_COUNTED && count <= LONGEST_LIST)) return null;
  const { members, complete } = membersBefore(tokens, { end, of: 'counted', head }, hear);
  const named = members.every((member) => textLength(tokens, member) >= SHORTEST_NAME);
  return complete && named && members.length === count ? members : null;
}
