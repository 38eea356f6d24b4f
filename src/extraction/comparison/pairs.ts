import type { Match } from '../../grammar/match.js';
import type { Compared } from './comparison-draft.js';
import { fromTo } from './from-to.js';
import { statedLevel } from './level.js';
import { statedBy } from './quantity.js';
import type { Scene } from './scene.js';

/** 由82%、60%提高到95%、88%: as many levels before as now, each with the one at its place; none where they do not fit. */
export function pairsOf(match: Match, { text, tokens, marks }: Scene): Compared[] {
  const levels = (name: string) => {
    const { from, to } = match.captures.get(name) ?? match;
    return marks.slice(from, to).flatMap((mark) => {
      const stated = statedBy(mark, tokens);
      return stated ? [statedLevel(stated, text)] : [];
    });
  };
  const [before, now] = [levels('base'), levels('level')];
  const pairs = now.flatMap((level, place) => {
    const base = before[place];
    return base && base.unit === level.unit ? [fromTo(base, level)] : [];
  });
  return pairs.length === before.length && pairs.length === now.length ? pairs : [];
}
