import type { OrganisationKind } from '../../schema/organisation.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import type { Span } from '../../source/span.js';
import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';

interface Found extends Span {
  readonly kind: OrganisationKind | null;
  readonly name?: string;
  readonly rule: RuleReference;
}

/** A short name has at least so many characters. */
const SHORTEST = 3;

/** Adds the mentions of companies by their names without 有限公司 and the like, behind the full name. */
export function findAliases<F extends Found>(text: string, tokens: readonly Token[], found: readonly F[]): F[] {
  const aliases = new Map<string, F>();
  const ends = new Map(tokens.map((token, index) => [token.end, index]));
  for (const body of found) {
    if (body.kind !== 'enterprise') continue;
    const last = tokens[ends.get(body.end) ?? -1];
    if (!isIn(last, 'company-form') || !last) continue;
    const short = text.slice(body.start, last.start);
    if (short.length >= SHORTEST && !aliases.has(short)) aliases.set(short, body);
  }
  if (aliases.size === 0) return [...found];
  const lengths = [...new Set([...aliases.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  const added: F[] = [];
  let next = 0;
  let free = 0;
  for (const token of tokens) {
    while (next < found.length && (found[next]?.end ?? 0) <= token.start) next++;
    if (token.start < free) continue;
    const limit = (found[next]?.start ?? text.length) > token.start ? (found[next]?.start ?? text.length) : token.start;
    for (const length of lengths) {
      const end = token.start + length;
      const body = end <= limit && ends.has(end) ? aliases.get(text.slice(token.start, end)) : undefined;
      if (!body || body.start >= token.start) continue;
      added.push({ ...body, start: token.start, end });
      free = end;
      break;
    }
  }
  return [...found, ...added].sort((a, b) => a.start - b.start);
}
