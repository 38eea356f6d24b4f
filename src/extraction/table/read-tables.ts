import { table as room } from '../../generated/table.js';
import { createMatcher, type Matcher } from '../../grammar/matcher.js';
import type { Span } from '../../source/span.js';
import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import { indexAt } from '../sentence-index.js';
import { findSound, findUnsound, type SoundTotal, type UnsoundTotal } from './check-totals.js';
import { type Grid, gridOf } from './grid.js';
import { readFigures } from './read-figures.js';
import { TableFacts } from './table-facts.js';

/** What the tables of a passage add to what was found in it as if it were running text. */
export interface TableFindings extends Pick<Findings, 'dates' | 'counts'> {
  readonly unsound: readonly UnsoundTotal[];
  readonly sound: readonly SoundTotal[];
  readonly tables: readonly TableFacts[];
}

export type TableReader = (
  passage: Passage,
  findings: Pick<Findings, 'dates' | 'organisations' | 'counts'>,
) => TableFindings;

const ACTIONS = ['figure', 'figure-range', 'unit', 'unit-percent'] as const;

/** The rules of the room that read figures, and those that read units. */
export interface TableMatchers {
  readonly figures: Matcher;
  readonly units: Matcher;
}

/** Reads the figures of tables: each is a count, with what the heads of its row and column say of it. */
export function createTableReader(): TableReader {
  const isUnit = (action: string): boolean => action.startsWith('unit');
  const matchers: TableMatchers = {
    figures: createMatcher(
      room.rules.filter(({ action }) => !isUnit(action)),
      { actions: ACTIONS },
    ),
    units: createMatcher(
      room.rules.filter(({ action }) => isUnit(action)),
      { actions: ACTIONS },
    ),
  };
  return (passage, findings) => {
    const counts = new Map<CountDraft, CountDraft>();
    const added: CountDraft[] = [];
    const dates: DateDraft[] = [];
    const unsound: UnsoundTotal[] = [];
    const sound: SoundTotal[] = [];
    const tables: TableFacts[] = [];
    for (const grid of gridsOf(passage)) {
      const facts = new TableFacts(grid, passage, inside(grid.table, findings), matchers);
      tables.push(facts);
      const read = readFigures(facts);
      for (const { count, from } of read) {
        if (from === null) added.push(count);
        else counts.set(from, count);
      }
      dates.push(...facts.years);
      const found = read.map(({ count }) => count);
      unsound.push(...findUnsound(found, passage.text));
      sound.push(...findSound(found, passage.text));
    }
    for (const { rule, start, end } of added) {
      passage.trace?.({ type: 'count', rule, span: { start, end }, captures: {}, outcome: 'record', reason: '' });
    }
    return {
      dates: inOrder(findings.dates, dates),
      counts: inOrder(
        findings.counts.map((count) => counts.get(count) ?? count),
        added,
      ),
      unsound,
      sound,
      tables,
    };
  };
}

/** Wider ones hold no figures that anybody reads. */
const MOST_COLUMNS = 500;

/** The tables of a passage as grids. */
export const gridsOf = ({ tables = [], text, tokens }: Passage): Grid[] =>
  tables.map((table) => gridOf(table, text, tokens)).filter(({ columns }) => columns <= MOST_COLUMNS);

/** What of the findings lies in a table. */
function inside(
  table: Span,
  { dates, organisations, counts }: Pick<Findings, 'dates' | 'organisations' | 'counts'>,
): Pick<Findings, 'dates' | 'organisations' | 'counts'> {
  return {
    dates: between(dates, table),
    organisations: between(organisations, table),
    counts: between(counts, table),
  };
}

/** Those of some spans in text order that begin in another. */
function between<Item extends Span>(items: readonly Item[], { start, end }: Span): Item[] {
  const found: Item[] = [];
  let at = Math.max(indexAt(items, start), 0);
  for (let item = items[at]; item !== undefined && item.start < end; item = items[++at]) {
    if (item.start >= start && item.end <= end) found.push(item);
  }
  return found;
}

const inOrder = <Item extends Span>(items: readonly Item[], added: readonly Item[]): readonly Item[] =>
  added.length === 0 ? items : [...items, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
