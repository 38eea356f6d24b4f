import type { Match, TokenRange } from './match.js';

/** The parts of a capture that stand within a range of tokens. */
export const partsWithin = ({ captures }: Match, name: string, { from, to }: TokenRange): readonly TokenRange[] =>
  (captures.get(name)?.parts ?? []).filter((part) => part.from >= from && part.to <= to);
