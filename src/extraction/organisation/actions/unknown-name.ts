import type { Match, TokenRange } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import type { BodyCandidate } from '../body-candidate.js';
import { traitsOfUnknown } from '../unknown-rules.js';
import { proposal } from './proposal.js';

/** A name that nobody knows, which what stands around it makes a body. */
export function unknownName(match: Match, tokens: readonly Token[], { from, to }: TokenRange, trim = 0): BodyCandidate {
  const last = tokens[to - 1];
  const ending = last?.word.endingOf(last.text.slice(0, last.text.length - trim), 'name-ending');
  const stated = ending?.kind ?? match.rule.parameters.kind;
  const candidate = proposal(match, { kind: stated }, { alone: 'always', whole: true });
  const once = match.rule.parameters.once === true;
  const recurs = trim === 0 && !traitsOfUnknown(tokens, { from, to }).has('ordinary');
  return { ...candidate, from, to, head: from, title: trim, recurs, once };
}
