import type { OrganisationKind } from '../../schema/organisation.js';
import type { Span } from '../../source/span.js';
import { indexAt } from '../sentence-index.js';
import { isCompanyForm, isIn } from '../syntax/word-class.js';
import { textOf } from '../token/text-of.js';
import type { Token } from '../token/token.js';
import { isPlaceName } from './place-names.js';
import { roleOf } from './token-role.js';
import { nameWeight } from './unknown-name.js';
import { weightOf } from './weights.js';

interface Named extends Span {
  readonly kind: OrganisationKind | null;
  readonly name?: string | undefined;
}

/** A full name that is abbreviated has at least so many characters, its abbreviation so many. */
const SHORTEST_FULL = 6;
const SHORTEST = 3;
const LONGEST = 4;

/** Characters before a last word of several: 政支 of 政支中心. */
const BEFORE_WORD = 2;

/** The own name of a body has at most so many characters, with what the body does so many. */
const LONGEST_OWN = 4;
const LONGEST_WITH_TRADE = 6;

/** A name in Latin letters, which may be longer. */
const LETTERS = /^[A-Za-z]*[A-Z][A-Za-z]*$/;

/** So many bodies whose names begin alike are tried at one place. */
const ALIKE = 6;

/** What may follow an own name that means the body, and not a thing of its. */
const FOLLOWS = /^(?:v$|vd|d|p|c|u|r|t|$)/;

/**
 * Adds the mentions by short names that the text announces nowhere: abbreviations (中内协 behind 中国内燃机工业协会) and own names
 * that act (慈航每年回访 behind 慈航基金会).
 */
export function findUnsaidShortNames<F extends Named>(
  text: string,
  tokens: readonly Token[],
  found: readonly F[],
): F[] {
  const names = namesOf(text, tokens, found);
  if (names.full.size === 0 && names.own.size === 0) return [...found];
  const added: F[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { start } = tokens[at] as Token;
    while (next < found.length && (found[next]?.end ?? 0) <= start) next++;
    const limit = found[next]?.start ?? text.length;
    const short = start < limit ? shortNameAt(text, tokens, at, names) : null;
    const end = tokens[(short?.to ?? 0) - 1]?.end ?? 0;
    if (!short || end > limit || short.body.start >= start) continue;
    const { name: _name, ...fields } = short.body;
    added.push({ ...fields, start, end } as F);
    at = short.to - 1;
  }
  return [...found, ...added].sort((a, b) => a.start - b.start);
}

/** Where a short name ends, as the index of the token behind it, and a mention of its body. */
interface Short<F> {
  readonly to: number;
  readonly body: F;
}

interface Names<F> {
  /** Bodies by a character with which an abbreviation of theirs may begin. */
  readonly full: ReadonlyMap<string, readonly F[]>;
  readonly own: ReadonlyMap<string, F>;
  /** The characters with which any of them begins: at most tokens none does. */
  readonly openings: ReadonlySet<number>;
}

function namesOf<F extends Named>(text: string, tokens: readonly Token[], found: readonly F[]): Names<F> {
  const full = new Map<string, F[]>();
  const own = new Map<string, F>();
  for (const body of found) {
    const to = indexAt(tokens, body.end - 1) + 1;
    const bare = behindPlace(tokens, indexAt(tokens, body.start), to);
    for (const character of beginningsOf(text.slice(body.start, body.end), tokens[bare])) {
      remember(full, character, body);
    }
    if (body.kind === null || (tokens[bare]?.kind !== 'latin' && !OWNERS.has(body.kind))) continue;
    for (const short of ownNames(tokens, bare, to)) if (!own.has(short)) own.set(short, body);
  }
  const openings = new Set([...full.keys(), ...own.keys()].map((name) => name.charCodeAt(0)));
  return { full, own, openings };
}

/** The characters with which an abbreviation of a long name may begin: its first, or the first behind its place. */
function beginningsOf(name: string, bare: Token | undefined): Set<string> {
  if (name.length < SHORTEST_FULL) return new Set();
  return new Set([name[0] ?? '', bare?.text[0] ?? ''].filter((character) => character !== ''));
}

function shortNameAt<F extends Named>(
  text: string,
  tokens: readonly Token[],
  at: number,
  { full, own, openings }: Names<F>,
): Short<F> | null {
  const token = tokens[at];
  if (!openings.has(token?.text.charCodeAt(0) ?? 0)) return null;
  if (token?.kind === 'latin') return latinNameAt(tokens, at, own);
  if (token?.kind !== 'han' || isPartOfName(tokens[at - 1])) return null;
  const bodies = full.get(token.text[0] ?? '');
  return ownNameAt(tokens, at, own) ?? (bodies ? abbreviationAt(text, tokens, at, bodies) : null);
}

/** Bodies that have names of their own. */
const OWNERS: ReadonlySet<OrganisationKind> = new Set<OrganisationKind>(['enterprise', 'group']);

function remember<F>(names: Map<string, F[]>, key: string, body: F): void {
  const alike = names.get(key);
  if (!alike) names.set(key, [body]);
  else if (alike.length < ALIKE) alike.push(body);
}

/** The first token of a name behind the place and the rank that it begins with. */
function behindPlace(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to - 1 && OPENERS.has(roleOf(tokens[at] as Token))) at++;
  return at;
}

const OPENERS: ReadonlySet<string> = new Set(['place', 'rank']);

/** What a name is without its place and without the words that say what the body is, and does: 云昱科技, 云昱. */
function ownNames(tokens: readonly Token[], from: number, to: number): string[] {
  let end = to;
  while (end > from && (saysWhat(tokens[end - 1]) || endsAside(tokens, end))) end = endsAside(tokens, end) || end - 1;
  const range = { from, to: end };
  const name = textOf(tokens, range);
  if (end - from === 1 && end < to && tokens[from]?.kind === 'latin') return LETTERS.test(name) ? [name] : [];
  if (end === to || name.length < SHORTEST - 1 || name.length > LONGEST_OWN || isPlaceName(name)) return [];
  if (nameWeight(tokens, range) < weightOf('name-works')) return [];
  const longer = end + 1 < to ? [textOf(tokens, { from, to: end + 1 })] : [];
  return [name, ...longer.filter(({ length }) => length <= LONGEST_WITH_TRADE)];
}

/** Where the place in brackets begins that ends before `end`, 0 if none does: 飞岚技术(杭州)有限公司. */
const endsAside = (tokens: readonly Token[], end: number): number =>
  tokens[end - 1]?.kind === 'punctuation' && tokens[end - ASIDE]?.kind === 'punctuation' ? end - ASIDE : 0;

/** A bracket with one word is so many tokens. */
const ASIDE = 3;

/** 公司 behind the own name: 飞岚公司 for 飞岚技术有限公司. */

const saysWhat = (token: Token | undefined): boolean =>
  isIn(token, 'organisation-head') ||
  isCompanyForm(token) ||
  isIn(token, 'organisation-field') ||
  isIn(token, 'company-tail');

/** A name in Latin letters that opens its clause before a verb or 在: it names a program as often. */
function acts(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const opens = before?.kind !== 'han' || isIn(before, 'time-unit');
  return opens && LETTERS.test(tokens[at]?.text ?? '') && ACTS.test(tokens[at + 1]?.word.pos ?? '');
}

const ACTS = /^(?:v$|vd|d|p)/;

/** An own name in Latin letters where it acts, in capitals wherever it stands alone: QLCT 的工作. */
function latinNameAt<F extends Named>(
  tokens: readonly Token[],
  at: number,
  own: ReadonlyMap<string, F>,
): Short<F> | null {
  if (acts(tokens, at)) return ownNameAt(tokens, at, own);
  const body = CAPITALS.test(tokens[at]?.text ?? '') ? own.get(tokens[at]?.text ?? '') : undefined;
  const neighbours = [tokens[at - 1], tokens[at + 1]];
  return body?.kind === 'institution' &&
    !neighbours.some((token) => JOINED.has(token?.kind ?? 'break') || JOINING.test(token?.text ?? ''))
    ? { to: at + 1, body }
    : null;
}

const CAPITALS = /^[A-Z]{3,}$/;

/** What belongs to one longer name with the letters beside it. */
const JOINED: ReadonlySet<Token['kind']> = new Set(['latin', 'numeral']);
const JOINING = /^[-_./@#]$/;

/** An own name as a subject. */
function ownNameAt<F>(tokens: readonly Token[], at: number, own: ReadonlyMap<string, F>): Short<F> | null {
  let name = '';
  for (let to = at; to < tokens.length && name.length < LONGEST_WITH_TRADE; to++) {
    name += tokens[to]?.text ?? '';
    const body = own.get(name);
    if (body && isCompanyForm(tokens[to + 1])) return { to: to + 2, body };
    if (body && isSubject(tokens[to + 1])) return { to: to + 1, body };
  }
  return null;
}

const isSubject = (next: Token | undefined): boolean =>
  next?.kind === 'han' && FOLLOWS.test(next.word.pos) && !isIn(next, 'organisation-class-noun');

/** An abbreviation of which no dictionary knows the whole. */
function abbreviationAt<F extends Named>(
  text: string,
  tokens: readonly Token[],
  at: number,
  bodies: readonly F[],
): Short<F> | null {
  let name = tokens[at]?.text ?? '';
  if (name.length > BEFORE_WORD) return null;
  for (let to = at + 1; to < tokens.length && name.length < LONGEST; to++) {
    const token = tokens[to] as Token;
    if (token.kind !== 'han' || token.space) return null;
    const before = name.length;
    name += token.text;
    if (name.length < SHORTEST || name.length > LONGEST || !endsAbbreviation(token, before)) continue;
    const body = bodies.find(({ start, end }) => abbreviates(name, text.slice(start, end), token.text.length));
    if (body && !isIn(tokens[to + 1], 'document-word')) return { to: to + 1, body };
  }
  return null;
}

/** One character, the 协 of 中内协, or behind two a whole last word, the 中心 of 政支中心. */
const endsAbbreviation = (token: Token, before: number): boolean =>
  token.text.length === 1 ? isIn(token, 'abbreviated-head') : before >= BEFORE_WORD && isIn(token, 'organisation-head');

/** A single character before it may be the beginning of a longer word. */
const isPartOfName = (token: Token | undefined): boolean =>
  token?.kind === 'han' && (roleOf(token) === 'place' || roleOf(token) === 'rank' || roleOf(token) === 'proper');

/** Whether a name is made of characters of the full one in their order, and ends as its last word begins or ends. */
function abbreviates(name: string, full: string, word: number): boolean {
  const last = word > 1 ? name.slice(-word) : (name.at(-1) ?? '');
  const tail = full.slice(-Math.max(word, BEFORE_WORD));
  if (full.includes(name) || !tail.includes(last)) return false;
  let from = 0;
  for (const character of name) {
    from = full.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
