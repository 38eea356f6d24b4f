import { membersOf, nameInMember, namesInMembers, worksOf } from '../listed.js';
import { nameWeight } from '../unknown-name.js';
import { traitsOfUnknown } from '../unknown-rules.js';
import { weightOf } from '../weights.js';
import type { OrganisationAction } from './organisation-action.js';
import { unknownName } from './unknown-name.js';

/** A list without 等 has so many members. */
const SEVERAL = 2;

/**
 * Companies in a list that a noun sums up: 牧野、宇诺等企业. With parameter `proper` no ordinary words, with `several` no
 * lone name; `anchored`: one is known to everybody, so that the others may be any words.
 */
export const listed: OrganisationAction = (match, tokens) => {
  const { proper, several, anchored } = match.rule.parameters;
  const end = match.captures.get('sum')?.from ?? match.from;
  const glued = match.captures.has('glued') ? 1 : 0;
  const members = membersOf(tokens, end + glued);
  if (several === true && members.length < SEVERAL) return null;
  const least = anchored === true ? weightOf('name-anchored') : 0;
  return members
    .filter((member) => {
      const traits = traitsOfUnknown(tokens, member);
      if (proper === true && traits.has('ordinary')) return false;
      const told = traits.has('masked') || (anchored === true && traits.has('company'));
      return told || nameWeight(tokens, member) > least;
    })
    .map((member) => unknownName(match, tokens, member, glued > 0 && member.to > end ? 1 : 0));
};

/** Companies before what they build: 宝昱煤制烯烃、创盈晶体等新项目. */
export const listedWorks: OrganisationAction = (match, tokens) =>
  namesInMembers(tokens, worksOf(tokens, match.from)).map((name) => unknownName(match, tokens, name));

/** The company before what it builds, behind what that costs: 总投资100亿元的宝昱煤制烯烃项目. */
export const invested: OrganisationAction = (match, tokens) => {
  const work = match.captures.get('work');
  const name = work ? nameInMember(tokens, work) : null;
  return name && unknownName(match, tokens, name);
};
