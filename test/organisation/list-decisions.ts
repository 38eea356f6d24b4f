import { createJudge, VERDICTS } from '../../src/extraction/organisation/judge.js';
import { coordinate } from '../../src/extraction/organisation/list/coordinate.js';
import { jointAt } from '../../src/extraction/organisation/list/joint.js';
import { spanOf } from '../../src/extraction/token/span-of.js';
import type { Token } from '../../src/extraction/token/token.js';
import { organisation } from '../../src/generated/organisation.js';
import type { CompiledRule } from '../../src/grammar/compiled-room.js';
import type { TokenRange } from '../../src/grammar/match.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { candidatesIn } from './edge-decisions.js';

const judge = createJudge(organisation.rules.filter(({ action }) => VERDICTS.some((name) => name === action)));

/** What the rules of lists say of the bodies in a text, with the words of which they do. */
export function listDecisions(text: string, tokens: readonly Token[]): Recognised[] {
  const decisions = new Map<string, Recognised>();
  const hear = ({ name }: CompiledRule, range: TokenRange): void => {
    const { start, end } = spanOf(tokens, range);
    decisions.set(`${name} ${start} ${end}`, { start, end, rule: name });
  };
  tokens.forEach((_, index) => {
    const joint = jointAt(tokens, index);
    if (joint) hear(joint, { from: index, to: index + 1 });
  });
  const candidates = candidatesIn(tokens);
  const certain = new Set(candidates.filter((candidate) => judge.of(tokens, candidate).decision === 'keep'));
  coordinate(text, tokens, { candidates, certain, judge }, hear);
  return [...decisions.values()];
}
