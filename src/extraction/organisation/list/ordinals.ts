import type { CompiledRule } from '../../../grammar/compiled-room.js';
import { findLeftEdge } from '../left-edge.js';
import type { Pieces } from '../pieces.js';
import { textBetween } from '../resolve-overlaps.js';
import type { LastOfList } from './listed-bodies.js';
import type { NamedBody } from './named-body.js';

/** 第一 is two tokens, and so many with the joint behind it. */
const ORDINAL = 2;
const WITH_JOINT = ORDINAL + 1;

const NO_PIECES: Pieces = new Map();

/** 澄江大学第一、第二附属医院 */
export function membersOfOrdinals({ text, tokens, candidate }: LastOfList, by: CompiledRule): NamedBody[] {
  const { from, to, rule } = candidate;
  const first = from - WITH_JOINT;
  const { from: base } = findLeftEdge(tokens, first, candidate, NO_PIECES, () => false);
  if (base === first) return [];
  const rest = textBetween(text, tokens, from + ORDINAL, to);
  const before = textBetween(text, tokens, base, from - 1);
  const name = textBetween(text, tokens, base, first) + textBetween(text, tokens, from, to);
  return [
    { from: base, to: from - 1, name: before + rest, rule, by, candidate },
    { from, to, name, rule, by, candidate },
  ];
}
