import type { Outcome } from '../extraction/outcome.js';
import type { Passage } from '../extraction/passage.js';
import { sectionsOf } from '../output/sections-of.js';
import { textOf } from '../output/text-of.js';
import { documentOf, optionsOf } from '../parsed-with.js';
import type { ParserOptions } from '../parser-options.js';
import type { Account, AccountItem, AccountKind, Balance } from '../schema/account.js';
import { accountKindSchema } from '../schema/account.js';
import type { Leaf } from '../schema/leaf.js';
import type { ReportRecord } from '../schema/record.js';
import type { Root } from '../schema/root.js';
import { shadow } from '../source/shadow.js';
import type { Span } from '../source/span.js';
import { markerPlaces } from '../structure/marker-places.js';
import { createClaims } from './claims.js';
import type { Dismissal } from './dismiss.js';
import { numeralRuns } from './numeral-runs.js';
import { readerFor } from './reader.js';

const KINDS = accountKindSchema.options;

/** Where a numeral may belong to several records, it is told to be part of the first of these. */
const RECORD_ORDER: readonly ReportRecord['type'][] = ['count', 'date', 'comparison', 'organisation', 'activity'];

/** Candidates for records of these types are rules about numbers; the others are about bodies. */
const ABOUT_NUMBERS: ReadonlySet<string> = new Set(['count', 'date', 'comparison']);

/**
 * What became of every numeral, date, marker and head of a body in a text: it is part of a record, a rule dismisses it, or
 * nothing explains it. The text is read again, with the options that the root was made with; a root that went through JSON
 * has lost them, and they are stated again.
 */
export function account(root: Root, options: ParserOptions = optionsOf(root) ?? {}): Account {
  const text = textOf(root);
  const read = shadow(text);
  const records = createClaims<string>(text.length);
  const numbers = createClaims<Dismissal>(text.length);
  const bodies = createClaims<Dismissal>(text.length);
  const places: { kind: AccountKind; span: Span }[] = [
    ...numeralRuns(read).map((span) => ({ kind: 'numeral' as const, span })),
    ...markerPlaces(read).map(({ start, end }) => ({ kind: 'marker' as const, span: { start, end } })),
  ];
  claimRecords(root, records);

  const { dismisser, read: readAgain } = readerFor(options);
  let passage: Passage | undefined;
  readAgain(documentOf(root) ?? text, {
    passage(next) {
      passage = next;
      const { dates, heads, dismissals } = dismisser.read(next);
      places.push(...dates.map((span) => ({ kind: 'date' as const, span: next.view.spanToSource(span) })));
      places.push(...heads.map((span) => ({ kind: 'organisation' as const, span: next.view.spanToSource(span) })));
      for (const { span, ...dismissal } of dismissals) numbers.add(next.view.spanToSource(span), dismissal);
    },
    event({ type, rule, span, outcome, reason }) {
      if (passage === undefined) return;
      // What an action makes nothing of is not explained by that; a body is dropped for a reason.
      const claims = ABOUT_NUMBERS.has(type) && outcome === 'skip' ? numbers : isBody(type, outcome) ? bodies : null;
      claims?.add(passage.view.spanToSource(span), { rule, reason });
    },
  });
  for (const span of furnitureOf(root)) {
    numbers.add(span, FURNITURE);
    bodies.add(span, FURNITURE);
  }

  const items = places.map(({ kind, span }): AccountItem => {
    const place = { kind, ...span, text: text.slice(span.start, span.end) };
    const id = records.at(span);
    if (id !== null) return { ...place, class: 'record', id, rule: null, reason: null };
    const dismissal = (kind === 'organisation' ? bodies : numbers).at(span);
    if (dismissal !== null) return { ...place, class: 'dismissed', id: null, ...dismissal };
    return { ...place, class: 'unexplained', id: null, rule: null, reason: null };
  });
  items.sort((a, b) => a.start - b.start || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  return { balance: balanceOf(items), items };
}

const isBody = (type: string, outcome: Outcome): boolean =>
  type === 'organisation' && (outcome === 'skip' || outcome === 'dropped');

const FURNITURE: Dismissal = {
  rule: { file: 'structure/furniture-line.txt', line: 1, name: 'furniture' },
  reason: 'it belongs to a site’s page or marks a page, and is no text',
};

function claimRecords(root: Root, records: ReturnType<typeof createClaims<string>>): void {
  for (const report of root.children) {
    if (report.type !== 'report') continue;
    for (const type of RECORD_ORDER) {
      for (const record of report.records) if (record.type === type) claimRecord(record, records);
    }
    for (const record of report.packRecords ?? []) records.add(record, record.id);
    for (const section of sectionsOf(report)) {
      const heading = section.children.find((child) => child.type === 'heading');
      for (const leaf of heading?.children ?? []) if (leaf.type === 'marker') records.add(spanOf(leaf), section.id);
    }
  }
}

/** An activity holds what its verb and its object say, not all between them. */
function claimRecord(record: ReportRecord, records: ReturnType<typeof createClaims<string>>): void {
  if (record.type !== 'activity') records.add(record, record.id);
  else for (const part of [record.trigger, record.object]) if (part !== null) records.add(part, record.id);
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
