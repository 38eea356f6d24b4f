import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Match } from '../../grammar/match.js';
import { createMatcher, type Matcher } from '../../grammar/matcher.js';
import type { OrganisationKind } from '../../schema/organisation.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import type { Span } from '../../source/span.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import type { Token } from '../token/token.js';
import { type Trace, type TraceEvent, traceMatches } from '../trace.js';
import { isSignature, opensTitle } from './accept.js';
import { ORGANISATION_ACTION_TABLE } from './actions/index.js';
import { findAliases } from './alias.js';
import type { BodyCandidate } from './body-candidate.js';
import { Evidence } from './evidence.js';
import { featureRules } from './feature-rules.js';
import { findIssuer } from './issuer.js';
import { createJudge, VERDICTS, type Verdict } from './judge.js';
import { kindOf } from './kind-of.js';
import { findLeftEdge } from './left-edge.js';
import { coordinate } from './list/coordinate.js';
import type { HearList } from './list/hear-list.js';
import type { NamedBody } from './list/named-body.js';
import type { OrganisationDraft } from './organisation-draft.js';
import { organisationKind } from './organisation-kind.js';
import { createPieceFinder, PIECE_ACTIONS, type Pieces } from './pieces.js';
import { placeBefore } from './place-before.js';
import { recalled } from './recalled.js';
import { trustRecurringEdges } from './recurrence.js';
import { growByRepetition } from './repeated-name.js';
import { textBetween, withoutNested } from './resolve-overlaps.js';
import { kindOfEnding, settingOf } from './setting.js';
import { withFullNames } from './short-for.js';
import { takenUp } from './taken-up.js';
import { findUnsaidShortNames } from './unsaid-short-name.js';
import { attributesIn, beginningOf, endingOf } from './vocabulary.js';

/** Finds the bodies named in a passage in text order (annotation guide, section 5). */
export type OrganisationRecogniser = (passage: Passage, findings: Pick<Findings, 'dates'>) => OrganisationDraft[];

/** The actions that a rule of this room may name, besides `skip`. */
export const ORGANISATION_ACTIONS: ReadonlySet<string> = new Set([
  ...Object.keys(ORGANISATION_ACTION_TABLE),
  ...VERDICTS,
  ...PIECE_ACTIONS,
]);

const VERDICT_NAMES: ReadonlySet<string> = new Set(VERDICTS);
const PIECE_NAMES: ReadonlySet<string> = new Set(PIECE_ACTIONS);

/**
 * Rules propose the last words of names; the left edge, the filter for classes of bodies and coordination do the rest.
 *
 * @throws BaogaoError `grammar-check` for a rule with another action
 */
export function createOrganisationRecogniser(rules: readonly CompiledRule[]): OrganisationRecogniser {
  const isVerdict = ({ action }: CompiledRule): boolean => VERDICT_NAMES.has(action);
  const isPiece = ({ action }: CompiledRule): boolean => PIECE_NAMES.has(action);
  const among = rules.filter((rule) => !isVerdict(rule));
  const matcher = createMatcher(
    among.filter((rule) => !isPiece(rule)),
    { actions: ORGANISATION_ACTIONS, among },
  );
  const findPieces = createPieceFinder(rules.filter(isPiece), among);
  const judge = createJudge(rules.filter(isVerdict));
  return (passage, { dates }) => {
    const { text, tokens, title, trace, winners, decided } = passage;
    const matches = matcher.matchAll(tokens);
    const pieces = findPieces(tokens);
    const isDate = spanTest(dates);
    const { proposed, candidates } = propose(matches, tokens, pieces, isDate);
    const edged = growByRepetition(text, tokens, trustRecurringEdges(text, tokens, candidates));
    if (decided) tellDecided(decided, tokens, edged, judge);
    const certain = new Set(edged.filter((candidate) => isCertain(tokens, candidate, title, judge)));
    for (const candidate of takenUp(tokens, edged, certain, judge)) certain.add(candidate);
    for (const candidate of recalled(tokens, edged, certain, judge)) certain.add(candidate);
    const hear = trace && listTrace(trace, tokens);
    const bodies = coordinate(text, tokens, { candidates: edged, certain, judge }, hear);
    const kept = withoutNested(withoutRepeated(text, tokens, bodies));
    if (trace || winners) {
      const verdictOf = (candidate: BodyCandidate): Verdict => judge.of(tokens, candidate);
      tellMatches(passage, matcher, matches, dropReasons(proposed, edged, bodies, kept, verdictOf));
    }
    if (trace) {
      traceMembers(trace, tokens, proposed, kept);
      for (const { candidate } of kept) traceEdge(trace, tokens, candidate, pieces, isDate);
      traceFeatures(trace, tokens, edged, kept);
    }
    const found = withFullNames(
      text,
      kept.map((body) => mentionOf(tokens, body)),
    );
    const all = findUnsaidShortNames(text, tokens, findAliases(text, tokens, found));
    const issuer = findIssuer(passage, all, judge);
    const setting = settingOf(tokens);
    return all
      .filter((body) => !lacksAuthor(text, body, issuer, all))
      .map((body) => ({
        author: body === issuer,
        ...body,
        kind:
          body.kind ??
          authorsKind(text, body, issuer, { setting, ofEnding: (character) => kindOfEnding(tokens, character) }),
      }));
  };
}

const NONE: readonly BodyCandidate[] = [];

/** What matches propose. Each proposal has a reference of its own, so that a body leads back to the match that it is from. */
function propose(
  matches: readonly Match[],
  tokens: readonly Token[],
  pieces: Pieces,
  isDate: (token: Token) => boolean,
): { readonly proposed: ReadonlyMap<RuleReference, Match>; readonly candidates: readonly BodyCandidate[] } {
  const proposed = new Map<RuleReference, Match>();
  const candidates: BodyCandidate[] = [];
  for (const match of matches) {
    const made = ORGANISATION_ACTION_TABLE[match.rule.action]?.(match, tokens) ?? NONE;
    for (const proposal of 'rule' in made ? [made] : made) {
      proposed.set(proposal.rule, match);
      candidates.push(withLeftEdge(tokens, proposal, pieces, isDate));
    }
  }
  return { proposed, candidates };
}

/** Tells those who look on what became of the proposals. */
function tellMatches(
  { tokens, trace, winners }: Passage,
  matcher: Matcher,
  matches: readonly Match[],
  reasonOf: ReturnType<typeof dropReasons>,
): void {
  winners?.({ type: 'organisation', tokens, matches, reasonOf });
  if (trace) traceMatches(trace, 'organisation', matcher, tokens, matches, reasonOf);
}

function tellDecided(
  decided: NonNullable<Passage['decided']>,
  tokens: readonly Token[],
  candidates: readonly BodyCandidate[],
  judge: ReturnType<typeof createJudge>,
): void {
  for (const each of candidates) decided(spanOf(tokens, each), ruleReference(judge.of(tokens, each)));
}

/** Whether a candidate is a body whatever else the text says. */
function isCertain(
  tokens: readonly Token[],
  candidate: BodyCandidate,
  title: Passage['title'],
  judge: ReturnType<typeof createJudge>,
): boolean {
  const { decision, quantified } = judge.of(tokens, candidate);
  if (decision === 'keep' || isSignature(tokens, candidate)) return true;
  return opensTitle(tokens, candidate, title) && !quantified;
}

/** Of the bodies that the heads of pages repeat only the first. */
function withoutRepeated(text: string, tokens: readonly Token[], bodies: readonly NamedBody[]): NamedBody[] {
  const seen = new Set<string>();
  return bodies.filter(({ from, to, candidate }) => {
    if (!candidate.once) return true;
    const name = `${textBetween(text, tokens, from, to)} ${candidate.rule.name}`;
    return !seen.has(name) && seen.add(name);
  });
}

/** A body as a record has it, but for its kind where that is its author's. */
interface Mention extends Span {
  readonly kind: OrganisationKind | null;
  readonly name?: string;
  readonly rule: RuleReference;
  readonly recurs: boolean;
  readonly sure: boolean;
  readonly shortFor?: number;
}

function mentionOf(tokens: readonly Token[], { from, to, trim = 0, kind, name, rule, candidate }: NamedBody): Mention {
  const mark = candidate.quoted ? 1 : 0;
  const start = (tokens[from]?.start ?? 0) + mark;
  const end = (tokens[to - 1]?.end ?? 0) - trim - mark;
  const { recurs, sure } = candidate;
  const own = kind ?? kindOf(tokens, candidate);
  const named = name === undefined ? {} : { name };
  const shortFor = candidate.shortFor && tokens[candidate.shortFor.to - 1]?.end;
  return { start, end, kind: own, rule, recurs, sure, ...named, ...(shortFor === undefined ? {} : { shortFor }) };
}

/** Members of a list that share the last word behind it stand where no rule matched: 天穆 of 天穆、小淀等镇. */
function traceMembers(
  trace: Trace,
  tokens: readonly Token[],
  proposed: ReadonlyMap<RuleReference, Match>,
  kept: readonly NamedBody[],
): void {
  for (const body of kept) {
    const { from, to, rule, by, name = '' } = body;
    const match = proposed.get(rule);
    if (!by || !match || (match.from < to && from < match.to)) continue;
    const { start, end } = mentionOf(tokens, body);
    const reason = `a member of a list whose last word it shares: ${name}`;
    trace({ ...aboutBody(by, { start, end }), outcome: 'record', reason });
  }
}

/** Hears by which rules a body ends no list, or shares nothing with the body before it. */
const listTrace =
  (trace: Trace, tokens: readonly Token[]): HearList =>
  ({ because, ...rule }, range) => {
    if (because) trace({ ...aboutBody(rule, spanOf(tokens, range)), outcome: 'changed', reason: because });
  };

const aboutBody = (
  { file, line, name }: RuleReference,
  span: Span,
): Pick<TraceEvent, 'type' | 'rule' | 'span' | 'captures'> => ({
  type: 'organisation',
  rule: { file, line, name },
  span,
  captures: {},
});

/** Tells by which rule nothing further left belongs to a name. */
function traceEdge(
  trace: Trace,
  tokens: readonly Token[],
  candidate: BodyCandidate,
  pieces: Pieces,
  isDate: (token: Token) => boolean,
): void {
  const { from, rule } = findLeftEdge(tokens, candidate.head, candidate, pieces, isDate);
  if (candidate.whole || from !== candidate.from || rule === null) return;
  const { because = 'what stands before weighs against a longer name' } = rule;
  const { file, line, name } = (rule.parameters.over === 'told' && pieces.get(from)?.rule) || rule;
  const span = spanOf(tokens, { from, to: candidate.to });
  const reason = `the name begins here: ${because}`;
  trace({ ...aboutBody({ file, line, name }, span), outcome: 'changed', reason });
}

/** Tells what the words of candidates that are no bodies say of them. */
function traceFeatures(
  trace: Trace,
  tokens: readonly Token[],
  candidates: readonly BodyCandidate[],
  kept: readonly NamedBody[],
): void {
  const bodies = new Set(kept.map(({ candidate }) => candidate));
  for (const candidate of candidates) {
    if (bodies.has(candidate)) continue;
    for (const { because, ...rule } of featureRules(tokens, candidate)) {
      if (because) trace({ ...aboutBody(rule, spanOf(tokens, candidate)), outcome: 'changed', reason: because });
    }
  }
}

/** Why a match made no record; null where it made one. */
function dropReasons(
  proposed: ReadonlyMap<RuleReference, Match>,
  candidates: readonly BodyCandidate[],
  bodies: readonly NamedBody[],
  kept: readonly NamedBody[],
  verdictOf: (candidate: BodyCandidate) => Verdict,
): (match: Match) => string | null {
  const byMatch = new Map(candidates.map((candidate) => [proposed.get(candidate.rule), candidate]));
  const particular = new Set(bodies.map(({ rule }) => proposed.get(rule)));
  const records = new Set(kept.map(({ rule }) => proposed.get(rule)));
  return (match) => {
    if (records.has(match)) return null;
    if (particular.has(match)) return 'it is part of a longer name';
    const candidate = byMatch.get(match);
    return candidate ? reasonFor(verdictOf(candidate).rule) : 'no name stands where the rule looks for one';
  };
}

/** 我会 and 我所 are bodies only where the author is such a one: elsewhere 会 is a verb and 所 a particle. 我所 that recurs is one. */
function lacksAuthor(
  text: string,
  { start, end }: Span,
  issuer: Span | null,
  all: readonly (Span & { readonly sure: boolean })[],
): boolean {
  const word = text.slice(start, end);
  const pronoun = beginningOf(word, 'self-pronoun');
  const head = pronoun === 0 ? null : attributesIn(word.slice(pronoun), 'self-head');
  if (head?.author !== true || attributesIn(word.slice(0, pronoun), 'self-pronoun')?.plain === true) return false;
  if (all.some((other) => other.sure && text.slice(other.start, other.end) === word)) return false;
  if (head.recurring === true && isLikely(text, word, String(head.beside ?? ''), all)) return false;
  return issuer === null || text[issuer.end - 1] !== word.at(-1);
}

/** 各级 makes a class of it, by rule quantified (organisation/particular.grammar:231). */
const reasonFor = ({ because, name, file, line }: CompiledRule): string =>
  `${because}, by rule ${name} (${file}:${line})`;

/** A word that recurs, beside a body that ends as its long form would, where that matters. */
function isLikely(text: string, word: string, beside: string, all: readonly Span[]): boolean {
  const again = all.filter((other) => text.slice(other.start, other.end) === word).length > 1;
  const isLongForm = ({ start, end }: Span): boolean =>
    end - start > word.length && beside.includes(text[end - 1] ?? '');
  return again && (beside === '' || all.some(isLongForm));
}

/** What a text says of its author where it does not name it. */
interface AuthorHints {
  readonly setting: OrganisationKind | undefined;
  /** The kind of most words that end in a character. */
  readonly ofEnding: (character: string) => OrganisationKind | undefined;
}

/** The kind of the author's own body, or of a part of it: the author's, but 我院 is only an author that is such a house. */
function authorsKind(
  text: string,
  body: Span,
  issuer: (Span & { readonly kind: OrganisationKind | null }) | null,
  { setting, ofEnding }: AuthorHints,
): OrganisationKind {
  const word = text.slice(body.start, body.end);
  const own = endingOf(word, 'self-head');
  const unit = endingOf(word, 'unit-head')?.kind === 'unit';
  const alike = own?.alike === true || unit;
  const society = organisationKind(own?.otherwise);
  if (society && !String(own?.beside ?? '').includes(text[(issuer?.end ?? 0) - 1] ?? NOBODY)) return society;
  if (!issuer?.kind && !alike && setting) return setting;
  if (!issuer?.kind || (alike && text[issuer.end - 1] !== word.at(-1))) {
    return unit ? 'government' : (ofEnding(word.at(-1) ?? '') ?? 'institution');
  }
  return issuer.kind;
}

/** No name ends so. */
const NOBODY = '\n';

function withLeftEdge(
  tokens: readonly Token[],
  proposal: BodyCandidate,
  pieces: Pieces,
  isDate: (token: Token) => boolean,
): BodyCandidate {
  const { head, to, whole, mustAct } = proposal;
  if (whole) return proposal;
  const place = mustAct ? placeBefore(tokens, to) : -1;
  if (place >= 0 && place < head) return { ...proposal, from: place, evidence: Evidence.place };
  const { from, evidence } = findLeftEdge(tokens, head, proposal, pieces, isDate);
  return from === head ? proposal : { ...proposal, from, evidence: proposal.evidence | evidence };
}

/** Tells whether a token lies in one of the spans, which are in order. */
function spanTest(spans: readonly Span[]): (token: Span) => boolean {
  return ({ start, end }) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.start ?? end) < end;
  };
}
