import type { Token } from '../token/token.js';
import type { NamedBody } from './list/named-body.js';

/** Keeps names that lie in no other; where two overlap, the later one begins where the earlier one ends. */
export function withoutNested<C extends NamedBody>(candidates: readonly C[]): C[] {
  const ordered = [...candidates].sort(
    (a, b) =>
      a.from - b.from ||
      b.to - a.to ||
      Number(b.name !== undefined) - Number(a.name !== undefined) ||
      Number(b.candidate.recurs) - Number(a.candidate.recurs),
  );
  const kept: C[] = [];
  for (const candidate of ordered) {
    const previous = kept.at(-1);
    if (previous === undefined || candidate.from >= previous.to) kept.push(candidate);
    else if (candidate.to > previous.to) kept[kept.length - 1] = longer(previous, candidate);
  }
  return kept;
}

function longer<C extends Pick<NamedBody, 'from' | 'to'>>(a: C, b: C): C {
  return b.to - b.from > a.to - a.from ? b : a;
}

/** The text between the first and the last token. */
export function textBetween(text: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last ? text.slice(first.start, last.end) : '';
}
