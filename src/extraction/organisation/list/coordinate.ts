import type { Token } from '../../token/token.js';
import type { BodyCandidate } from '../body-candidate.js';
import type { Judge } from '../judge.js';
import { kindOf } from '../kind-of.js';
import { textBetween } from '../resolve-overlaps.js';
import { actsBeside, laterMembers } from './acting-members.js';
import { endOfBodyBeside } from './beside.js';
import type { HearList } from './hear-list.js';
import { joinsPart } from './joint.js';
import { listedBodies } from './listed-bodies.js';
import type { NamedBody } from './named-body.js';
import { type TakenWords, takenWords } from './taken-words.js';

/** The candidates of a passage, and what is known of them. */
interface Candidates {
  readonly candidates: readonly BodyCandidate[];
  /** Those that are particular bodies by themselves. */
  readonly certain: ReadonlySet<BodyCandidate>;
  readonly judge: Judge;
}

/**
 * The bodies among the candidates, lists taken apart: shared last words (市、区双拥办; 天穆、小淀等镇) and shared words
 * before (驻地党委、政府) are given to each member's name, as the rules of `grammars/naming/3-list.grammar` say.
 *
 * @param hear for those who look on
 */
export function coordinate(
  text: string,
  tokens: readonly Token[],
  { candidates, certain, judge }: Candidates,
  hear?: HearList,
): NamedBody[] {
  const bodies: NamedBody[] = [];
  const accepted = new Map<number, NamedBody>();
  const ordered = [...candidates].sort((a, b) => a.from - b.from || b.to - a.to);
  const later = laterMembers(tokens, ordered, certain, judge);
  const add = (body: NamedBody): void => {
    bodies.push(body);
    const known = accepted.get(body.to);
    if (!known || known.from > body.from) accepted.set(body.to, body);
  };
  for (const candidate of ordered) {
    const listed = listedBodies({ text, tokens, candidate, certain: certain.has(candidate), judge, hear });
    for (const body of listed) add(body);
    if (listed.length > 0) continue;
    const before = accepted.get(endOfBodyBeside(tokens, candidate, hear));
    const taken = before && takenWords(text, tokens, before, candidate, hear);
    const alone = certain.has(candidate) || later.has(candidate);
    if (alone || taken || (before && actsBeside(tokens, before, candidate, judge))) {
      add(bodyOf(text, tokens, { candidate, before, taken }));
    }
  }
  return bodies;
}

/** A candidate as a body, with what it shares with the one before it. */
function bodyOf(
  text: string,
  tokens: readonly Token[],
  {
    candidate,
    before,
    taken,
  }: { candidate: BodyCandidate; before: NamedBody | undefined; taken: TakenWords | undefined },
): NamedBody {
  const { from, to, rule } = candidate;
  const own = textBetween(text, tokens, from, to);
  const name = taken === undefined ? candidate.formal : taken.text + own.slice(0, own.length - candidate.title);
  const owner = before && joinsPart(tokens, from - 1) ? before : undefined;
  const kind = owner && (owner.kind ?? kindOf(tokens, owner.candidate));
  const named = name === undefined ? {} : { name };
  const by = taken ? { by: taken.rule } : {};
  return { from, to, trim: candidate.title, rule, candidate, ...by, ...named, ...(kind ? { kind } : {}) };
}
