import { createClaims } from '../extraction/dismissal/claims.js';
import type { Dismissal } from '../extraction/dismissal/dismissal.js';
import type { Notes } from '../extraction/dismissal/notes.js';
import { recordSpans } from '../extraction/dismissal/record-spans.js';
import { sectionsOf } from '../output/sections-of.js';
import { textOf } from '../output/text-of.js';
import { notesOf, optionsOf, rememberNotes } from '../parsed-with.js';
import type { AnyParserOptions } from '../parser-options.js';
import type { Account, AccountItem, AccountKind, Balance } from '../schema/account.js';
import { accountKindSchema } from '../schema/account.js';
import type { Leaf } from '../schema/leaf.js';
import type { ReportRecord } from '../schema/record.js';
import type { Root } from '../schema/root.js';
import type { Span } from '../source/span.js';
import { decidedBy } from '../structure/decision.js';
import { readNotes } from './read-notes.js';

const KINDS = accountKindSchema.options;

/** Where a numeral may belong to several records, it is told to be part of the first of these. */
const RECORD_ORDER: readonly ReportRecord['type'][] = ['count', 'date', 'comparison', 'organisation', 'activity'];

/**
 * What became of every numeral, date, marker and head of a body in a text: it is part of a record, a rule dismisses it, or
 * nothing explains it. A root made with the option `account` has notes of that; without it the text is read again, with
 * the options that the root was made with; a root that went through JSON has lost them, and they are stated again.
 */
export function account(root: Root, options: AnyParserOptions = optionsOf(root) ?? {}): Account {
  const kept = notesOf(root);
  if (kept !== undefined) return accountWith(root, kept);
  const notes = readNotes(root, options);
  if (options === optionsOf(root)) rememberNotes(root, notes);
  return accountWith(root, notes);
}

/** The account of a root, from what was noted while its text was read. */
export function accountWith(root: Root, notes: Notes): Account {
  const text = textOf(root);
  const records = createClaims<string>(text.length);
  const numbers = createClaims<Dismissal>(text.length);
  const bodies = createClaims<Dismissal>(text.length);
  const spans: Record<AccountKind, readonly Span[]> = {
    numeral: notes.numerals,
    date: notes.dates,
    marker: notes.markers,
    organisation: notes.heads,
  };
  claimRecords(root, records);

  for (const dismissed of notes.numbers) numbers.add(dismissed, dismissed);
  for (const dismissed of notes.bodies) bodies.add(dismissed, dismissed);
  const refused = refusedMarkers(notes, text.length);
  for (const { about, rule, start, end } of notes.decisions) {
    if (about === 'furniture') dismissFurniture({ start, end }, decidedBy(rule));
  }
  for (const span of furnitureOf(root)) dismissFurniture(span, FURNITURE);

  function dismissFurniture(span: Span, why: Dismissal): void {
    numbers.add(span, why);
    bodies.add(span, why);
  }
  function dismissalOf(kind: AccountKind, { start, end }: Span): Dismissal | null {
    if (kind === 'organisation') return bodies.at(start, end);
    const rule = kind === 'marker' ? refused.get(start * text.length + end) : undefined;
    return rule === undefined ? numbers.at(start, end) : decidedBy(rule);
  }
  function itemAt(kind: AccountKind, span: Span): AccountItem {
    const { start, end } = span;
    const id = records.at(start, end);
    const dismissal = id === null ? dismissalOf(kind, span) : null;
    const of = id !== null ? 'record' : dismissal !== null ? 'dismissed' : 'unexplained';
    const { rule = null, reason = null } = dismissal ?? {};
    return { kind, start, end, text: text.slice(start, end), class: of, id, rule, reason };
  }
  const items = KINDS.flatMap((kind) => spans[kind].map((span) => itemAt(kind, span)));
  // The sort is stable: those that begin together stay in the order of the kinds.
  items.sort((a, b) => a.start - b.start);
  return { balance: balanceOf(items), items };
}

/** The rules that refuse markers, by their places: the last word on a place counts. */
function refusedMarkers({ decisions }: Notes, length: number): ReadonlyMap<number, string> {
  const refused = new Map<number, string>();
  for (const { about, holds, rule, start, end } of decisions) {
    if (about === 'section' && !holds) refused.set(start * length + end, rule);
  }
  return refused;
}

/** What no rule for furniture found: what stands outside all reports. */
const FURNITURE: Dismissal = {
  rule: { file: 'structure/furniture-line.txt', line: 1, name: 'furniture' },
  reason: 'it belongs to a site’s page or marks a page, and is no text',
};

function claimRecords(root: Root, records: ReturnType<typeof createClaims<string>>): void {
  for (const report of root.children) {
    if (report.type !== 'report') continue;
    for (const type of RECORD_ORDER) {
      for (const record of report.records) {
        if (record.type === type) for (const span of recordSpans(record)) records.add(span, record.id);
      }
    }
    for (const record of report.packRecords ?? []) records.add(record, record.id);
    for (const section of sectionsOf(report)) {
      const heading = section.children.find((child) => child.type === 'heading');
      for (const leaf of heading?.children ?? []) if (leaf.type === 'marker') records.add(spanOf(leaf), section.id);
    }
  }
}

const spanOf = ({ position: { start, end } }: Leaf): Span => ({ start: start.offset, end: end.offset });

/** Leaves of furniture, and all outside reports. */
function furnitureOf(root: Root): Span[] {
  const spans: Span[] = [];
  const pending: { node: Root['children'][number] | Leaf; outside: boolean }[] = root.children.map((node) => ({
    node,
    outside: node.type !== 'report',
  }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, outside } = next;
    if ('value' in node) {
      if (outside || node.type === 'furniture') spans.push(spanOf(node));
    } else for (const child of node.children) pending.push({ node: child as Leaf, outside });
  }
  return spans;
}

function balanceOf(items: readonly AccountItem[]): Record<AccountKind, Balance> {
  const empty = (): Balance => ({ total: 0, record: 0, dismissed: 0, unexplained: 0 });
  const balance = { numeral: empty(), date: empty(), marker: empty(), organisation: empty() };
  for (const { kind, class: name } of items) {
    balance[kind].total++;
    balance[kind][name]++;
  }
  return balance;
}
