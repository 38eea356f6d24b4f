import type { OrganisationKind } from '../../schema/organisation.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import type { Span } from '../../source/span.js';
import { indexAt } from '../sentence-index.js';
import { isCompanyForm } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { nameInHeadline } from './headline.js';

interface Found extends Span {
  readonly kind: OrganisationKind | null;
  readonly name?: string;
  readonly rule: RuleReference;
  /** Nobody knows the name but for this place. */
  readonly recurs: boolean;
}

/** A short name has at least so many characters, one that its place made a name fewer. */
const SHORTEST = 3;
const SHORTEST_RECURRING = 2;

/**
 * Adds the mentions of companies by their names without 有限公司 and the like, behind the full name, and all others of
 * names that only their place told.
 */
export function findAliases<F extends Found>(text: string, tokens: readonly Token[], found: readonly F[]): F[] {
  const aliases = shortNames(text, tokens, found);
  if (aliases.size === 0) return [...found];
  const known = found.map((body) => likeItsFirst(text, body, aliases));
  const lengths = [...new Set([...aliases.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  const beginnings = new Set([...aliases.keys()].map((name) => name.charCodeAt(0)));
  const added: F[] = [];
  let next = 0;
  let free = 0;
  for (const { start } of tokens) {
    while (next < found.length && (found[next]?.end ?? 0) <= start) next++;
    if (start < free || !beginnings.has(text.charCodeAt(start))) continue;
    const limit = Math.max(start, found[next]?.start ?? text.length);
    const length = lengths.find((length) => start + length <= limit && isAlias(text, tokens, start, length, aliases));
    const body = length === undefined ? undefined : aliases.get(text.slice(start, start + length));
    if (length === undefined || !body) continue;
    const { name: _name, ...fields } = body;
    added.push({ ...fields, start, end: start + length } as F);
    free = start + length;
  }
  return [...known, ...added].sort((a, b) => a.start - b.start);
}

/** A name that its place told is of the same kind wherever it stands. */
function likeItsFirst<F extends Found>(text: string, body: F, aliases: ReadonlyMap<string, F>): F {
  const first = aliases.get(text.slice(body.start, body.end));
  return first?.recurs && first !== body ? { ...body, kind: first.kind } : body;
}

/** The name ends where a word does, stands behind its full form, and not in the title that the head of a page repeats. */
function isAlias<F extends Found>(
  text: string,
  tokens: readonly Token[],
  start: number,
  length: number,
  aliases: ReadonlyMap<string, F>,
): boolean {
  const end = start + length;
  const body = aliases.get(text.slice(start, end));
  if (!body || (body.start >= start && !body.recurs)) return false;
  const last = indexAt(tokens, end - 1);
  return tokens[last]?.end === end && nameInHeadline(tokens, last + 1) === null;
}

/** The names that recur: short names of the companies found and those that recur as they are, each with its first mention. */
function shortNames<F extends Found>(text: string, tokens: readonly Token[], found: readonly F[]): Map<string, F> {
  const names = new Map<string, F>();
  for (const body of found) {
    const name = text.slice(body.start, body.end);
    if (body.recurs && name.length >= SHORTEST_RECURRING && !names.has(name)) names.set(name, body);
    if (body.kind !== 'enterprise') continue;
    const last = tokenAt(tokens, body.end - 1);
    if (!last || !isCompanyForm(last)) continue;
    const short = text.slice(body.start, last.start);
    if (short.length >= SHORTEST && !names.has(short)) names.set(short, body);
  }
  return names;
}

const tokenAt = (tokens: readonly Token[], offset: number): Token | undefined => tokens[indexAt(tokens, offset)];
