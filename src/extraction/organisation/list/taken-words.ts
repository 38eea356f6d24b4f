import type { CompiledRule } from '../../../grammar/compiled-room.js';
import type { MatchToken } from '../../../grammar/match-token.js';
import { textLength } from '../../token/text-length.js';
import type { Token } from '../../token/token.js';
import type { BodyCandidate } from '../body-candidate.js';
import { textBetween } from '../resolve-overlaps.js';
import { addBody } from './body-window.js';
import type { HearList } from './hear-list.js';
import { addPieces, listRules, marker } from './list-rules.js';
import type { NamedBody } from './named-body.js';

const matcher = listRules('takes', 'apart');

/** What a body takes over from the one before it, and by which rule. */
export interface TakenWords {
  readonly text: string;
  readonly rule: CompiledRule;
}

/** The words that a body shares with the one before it (驻地党委、政府); undefined if none. */
export function takenWords(
  text: string,
  tokens: readonly Token[],
  one: NamedBody,
  candidate: BodyCandidate,
  hear?: HearList,
): TakenWords | undefined {
  const inherited = inheritedBy(tokens, one);
  const found = isAsFound(one);
  const head = Math.min(Math.max(one.candidate.head, one.from), one.to);
  const window: MatchToken[] = [marker('one', { whole: one.candidate.whole, found, inherits: inherited !== '' })];
  addPieces(window, tokens, one.from, head);
  window.push(marker('last'));
  addPieces(window, tokens, head, one.to);
  if (candidate.from > one.to) addPieces(window, tokens, candidate.from - 1, candidate.from);
  addBody(window, tokens, candidate);
  const match = matcher.matchAt(window, 0);
  if (!match) return undefined;
  const { rule } = match;
  hear?.(rule, candidate);
  if (rule.action === 'apart') return undefined;
  const captured = (name: string): MatchToken | undefined => window[match.captures.get(name)?.from ?? -1];
  const rank = String(captured('head')?.word.classes.get('organisation-head')?.rank ?? '');
  const taken: Readonly<Record<string, () => string>> = {
    name: () => one.name ?? textBetween(text, tokens, one.from, one.to),
    inherited: () => inherited,
    place: () => textBetween(text, tokens, one.from, head) + rank,
    word: () => captured('word')?.text ?? '',
    rank: () => rank,
  };
  return { text: taken[String(rule.parameters.as)]?.() ?? '', rule };
}

const isAsFound = ({ from, candidate }: NamedBody): boolean => candidate.from === from;

/** What a body has itself taken over. */
const inheritedBy = (tokens: readonly Token[], { name, from, to, candidate }: NamedBody): string =>
  name === undefined || candidate.from !== from ? '' : name.slice(0, name.length - textLength(tokens, { from, to }));
