import type { CompiledRule } from '../../../grammar/compiled-room.js';
import { textBetween } from '../resolve-overlaps.js';
import type { LastOfList } from './listed-bodies.js';
import { type ListOf, membersBefore } from './members.js';
import type { NamedBody } from './named-body.js';

/** A list of places has at least so many that are known. */
const FEWEST_PLACES = 2;

/** The members of a list whose last one is named whole, and shares all but its first word with the others: 市、区双拥办. */
export function membersThatShare(last: LastOfList, rule: CompiledRule): NamedBody[] {
  const { text, tokens, candidate, hear } = last;
  const { from, head, to } = candidate;
  const of = rule.parameters.of as ListOf;
  const { members, complete, unknown } = membersBefore(tokens, { end: from - 1, of, head }, hear);
  const known = complete && members.length - unknown >= FEWEST_PLACES;
  if (members.length === 0 || (of === 'places' && !known)) return [];
  const own = textBetween(text, tokens, from, to);
  const rest = own.slice(rule.parameters.character ? 1 : tokens[from]?.text.length);
  const others = members.map((member) => {
    const name = textBetween(text, tokens, member.from, member.to) + rest;
    return { ...member, name, rule: candidate.rule, by: rule, candidate };
  });
  return [...others, { from, to, rule: candidate.rule, candidate }];
}
