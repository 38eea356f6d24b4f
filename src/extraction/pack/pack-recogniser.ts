import type { CompiledPattern, CompiledRule } from '../../grammar/compiled-room.js';
import type { Match } from '../../grammar/match.js';
import { createMatcher, type Matcher } from '../../grammar/matcher.js';
import type { Link } from '../../schema/link.js';
import { packFieldsSchema } from '../../schema/pack-record-schema.js';
import type { PackType } from '../../schema/pack-type.js';
import type { Span } from '../../source/span.js';
import { MarkedTokens } from '../clause/marked-tokens.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import { ruleReference } from '../rule-reference.js';
import { spanOf } from '../token/span-of.js';
import type { LinkDraft, PackDraft, PackValue, RefusedDraft } from './pack-draft.js';
import { readFields } from './read-fields.js';
import { createRecordTokens, type PackToken, plainTokens, RECORD_KINDS } from './record-tokens.js';
import { tracePack } from './trace-pack.js';

/** What the rules of a pack found, in text order. */
export interface FoundRecords {
  readonly drafts: readonly PackDraft[];
  readonly refused: readonly RefusedDraft[];
}

/** A match with the row of tokens that it is in, and its place in the view. */
export interface PackMatch extends Span {
  readonly match: Match;
  readonly row: Row;
}

/** Rules with the row of tokens that they look at. */
export interface Row {
  readonly matcher: Matcher;
  readonly tokens: readonly PackToken[];
}

/** What became of a match. */
export type PackOutcome = { readonly draft: PackDraft } | { readonly refused: RefusedDraft } | { readonly skip: true };

/**
 * Finds the records of one pack. Rules that name a count, a date or a body see such records as tokens, all others see the
 * words; of all matches the first wins, of those that begin together the longest, then the one of higher priority, then the
 * one whose rule comes first.
 *
 * @param rules those that make its records, and those that skip
 */
export function createPackRecogniser(
  types: readonly PackType[],
  rules: readonly CompiledRule[],
): (passage: Passage, findings: Findings) => FoundRecords {
  const byName = new Map(types.map((type) => [type.name, { type, schema: packFieldsSchema(type) }]));
  const order = new Map(rules.map((rule, index) => [rule, index]));
  const plain = createMatcher(rules.filter((rule) => !namesRecords(rule)));
  const marking = rules.filter(namesRecords);
  const records = marking.length > 0 ? createMatcher(marking) : null;
  const recordTokens = createRecordTokens();

  return (passage, findings) => {
    const marked = new MarkedTokens(passage.tokens, findings);
    const rows: Row[] = [{ matcher: plain, tokens: plainTokens(passage.tokens) }];
    if (records !== null) rows.push({ matcher: records, tokens: recordTokens(marked) });
    const winners = withoutOverlaps(
      rows.flatMap((row) =>
        row.matcher.matchAll(row.tokens).map((match) => ({ match, row, ...spanOf(row.tokens, match) })),
      ),
      order,
    );
    const outcomes = winners.map(({ match, row, ...span }): PackOutcome => {
      const known = byName.get(match.rule.action);
      if (known === undefined) return { skip: true };
      const { type, schema } = known;
      const fields = readFields(type, match, { passage, findings, marked, tokens: row.tokens });
      const checked = schema.safeParse(asRecord(fields));
      if (checked.success) return { draft: { type, rule: ruleReference(match), fields, ...span } };
      const [issue] = checked.error.issues;
      return { refused: { type, problem: `field ${issue?.path.join('.')}: ${issue?.message}`, ...span } };
    });
    if (passage.trace) tracePack(passage.trace, rows, winners, outcomes);
    return {
      drafts: outcomes.flatMap((outcome) => ('draft' in outcome ? [outcome.draft] : [])),
      refused: outcomes.flatMap((outcome) => ('refused' in outcome ? [outcome.refused] : [])),
    };
  };
}

/** The matches of each row are in order and free of overlaps, so that each has few to compete with. */
function withoutOverlaps(matches: readonly PackMatch[], order: ReadonlyMap<CompiledRule, number>): PackMatch[] {
  const place = ({ match }: PackMatch): number => order.get(match.rule) ?? 0;
  const sorted = [...matches].sort(
    (a, b) =>
      a.start - b.start || b.end - a.end || b.match.rule.priority - a.match.rule.priority || place(a) - place(b),
  );
  const kept: PackMatch[] = [];
  for (const match of sorted) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}

/** The fields as they will be in the record; where links lead is not known yet. */
const asRecord = (fields: PackDraft['fields']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.map(shown) : shown(value)]),
  );

/** A link to nothing. */
const UNPLACED: Link = { text: '', id: null, start: 0, end: 0 };

const shown = (value: unknown): unknown => (isLink(value as PackValue) ? UNPLACED : value);

const isLink = (value: PackValue): value is LinkDraft => typeof value === 'object' && value !== null;

const KINDS: ReadonlySet<string> = new Set(RECORD_KINDS);

/** Whether a rule looks at records that were found before. */
function namesRecords({ pattern, after, before }: CompiledRule): boolean {
  return [...(pattern ? [pattern] : []), ...after, ...before].some(names);
}

function names(pattern: CompiledPattern): boolean {
  switch (pattern.type) {
    case 'class':
      return KINDS.has(pattern.name);
    case 'sequence':
    case 'alternation':
    case 'conjunction':
      return pattern.items.some(names);
    case 'repetition':
    case 'capture':
    case 'negation':
      return names(pattern.item);
    default:
      return false;
  }
}
