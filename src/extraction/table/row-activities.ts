import type { Span } from '../../source/span.js';
import type { ActivityDraft, RoleDraft } from '../activity/activity-draft.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import { indexAt } from '../sentence-index.js';
import type { GridCell } from './grid.js';
import type { TableFacts, TablePart } from './table-facts.js';
import { endsIn } from './vocabulary.js';

type RoleName = 'deed' | 'time' | 'place' | 'people' | 'organiser' | 'participant';
const ROLES: readonly RoleName[] = ['deed', 'time', 'place', 'people', 'organiser', 'participant'];

/** The columns of a part by what their heads say stands in them. */
type RoleColumns = ReadonlyMap<RoleName, number>;

const RULE = { file: 'table/row-role.txt', line: 1, name: 'row' };
/** A row tells of an activity of its own if it says so many of when and where it was and with how many people. */
const LEAST_CIRCUMSTANCES = 2;

/** The activities of a passage with what the rows of tables say of them, and those that only such a row shows. */
export function rowActivities(
  tables: readonly TableFacts[],
  passage: Passage,
  findings: Pick<Findings, 'dates' | 'organisations' | 'counts' | 'activities'>,
): readonly ActivityDraft[] {
  const changed = new Map<ActivityDraft, ActivityDraft>();
  const added: ActivityDraft[] = [];
  for (const { facts, columns, row, deed } of tables.flatMap(toldRows)) {
    const circumstances = circumstancesOf(facts, columns, row, findings);
    const known = inside(findings.activities, deed);
    for (const activity of known) changed.set(activity, withCircumstances(activity, circumstances));
    if (known.length === 0 && isEnough(circumstances)) added.push(activityOf(deed, circumstances, passage));
  }
  if (changed.size === 0 && added.length === 0) return findings.activities;
  const all = [...findings.activities.map((activity) => changed.get(activity) ?? activity), ...added];
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A row that tells of something done. */
interface ToldRow {
  readonly facts: TableFacts;
  readonly columns: RoleColumns;
  readonly row: number;
  /** The cell that names it. */
  readonly deed: GridCell;
}

/** The rows of a table with a cell for what was done and one for how. */
function toldRows(facts: TableFacts): ToldRow[] {
  return facts.parts.flatMap((part) => {
    const columns = roleColumns(part);
    const deeds = columns.get('deed');
    if (deeds === undefined || columns.size === 1) return [];
    return part.body.flatMap((row) => {
      const deed = facts.grid.at(row, deeds);
      return deed === null || deed.row !== row || deed.tokens.length === 0 ? [] : [{ facts, columns, row, deed }];
    });
  });
}

function roleColumns({ columns }: TablePart): RoleColumns {
  const found = new Map<RoleName, number>();
  for (const [column, { heads }] of columns.entries()) {
    const stated = endsIn('rowRole', heads.at(-1)?.name ?? '')?.role;
    const role = ROLES.find((name) => name === stated);
    if (role !== undefined && !found.has(role)) found.set(role, column);
  }
  return found;
}

type Circumstances = Pick<ActivityDraft, 'dates' | 'places' | 'counts' | 'organisers' | 'participants'>;

function circumstancesOf(
  { grid }: TableFacts,
  columns: RoleColumns,
  row: number,
  { dates, organisations, counts }: Pick<Findings, 'dates' | 'organisations' | 'counts'>,
): Circumstances {
  const cellOf = (role: RoleName): GridCell | null => {
    const column = columns.get(role);
    const cell = column === undefined ? null : grid.at(row, column);
    return cell !== null && cell.tokens.length > 0 ? cell : null;
  };
  const records = <Item extends RoleDraft['record'] & Span>(role: RoleName, all: readonly Item[]): RoleDraft[] => {
    const cell = cellOf(role);
    return cell === null ? [] : inside(all, cell).map((record) => ({ start: record.start, end: record.end, record }));
  };
  const named = (role: RoleName): RoleDraft[] => {
    const bodies = records(role, organisations);
    const cell = cellOf(role);
    return bodies.length > 0 || cell === null ? bodies : [{ start: cell.start, end: cell.end }];
  };
  const place = cellOf('place');
  return {
    dates: records('time', dates),
    places: place === null ? [] : [{ start: place.start, end: place.end }],
    counts: records('people', counts),
    organisers: named('organiser'),
    participants: named('participant'),
  };
}

const isEnough = ({ dates, places, counts }: Circumstances): boolean =>
  [dates, places, counts].filter(({ length }) => length > 0).length >= LEAST_CIRCUMSTANCES;

/** What the row says of what the text leaves open; its people and times are told of the activity in any case. */
function withCircumstances(activity: ActivityDraft, row: Circumstances): ActivityDraft {
  const known = new Set(activity.counts.map(({ record }) => record));
  return {
    ...activity,
    dates: activity.dates.length > 0 ? activity.dates : row.dates,
    places: activity.places.length > 0 ? activity.places : row.places,
    // The words of the place before it look like whoever did it.
    organisers:
      row.organisers.length > 0
        ? row.organisers
        : activity.organisers.filter(
            ({ start }) => !row.places.some((place) => place.start <= start && start < place.end),
          ),
    participants: activity.participants.length > 0 ? activity.participants : row.participants,
    counts: [...activity.counts, ...row.counts.filter(({ record }) => !known.has(record))],
  };
}

/** The last verb of the cell, or its last word, with all of it as the object. */
function activityOf(deed: GridCell, circumstances: Circumstances, passage: Passage): ActivityDraft {
  const { start, end, tokens } = deed;
  const words = tokens.filter(({ kind }) => kind !== 'punctuation');
  const trigger = words.findLast(({ word }) => word.pos.startsWith('v')) ?? words.at(-1) ?? deed;
  const object = trigger.start === start && trigger.end === end ? null : { start, end };
  const part = (passage.parts ?? passage.sections).findLast((span) => span.start <= start && start < span.end);
  const status = part?.role === 'plans' ? 'planned' : 'done';
  const category = 'event';
  return {
    start,
    end,
    rule: RULE,
    trigger: { start: trigger.start, end: trigger.end },
    object,
    category,
    status,
    ...circumstances,
  };
}

/** Those of some spans in text order that lie within another. */
function inside<Item extends Span>(items: readonly Item[], { start, end }: Span): Item[] {
  const found: Item[] = [];
  let at = Math.max(indexAt(items, start), 0);
  for (let item = items[at]; item !== undefined && item.start < end; item = items[++at]) {
    if (item.start >= start && item.end <= end) found.push(item);
  }
  return found;
}
