import type { Link } from '../../schema/link.js';
import { column, nullableColumn } from './column.js';
import { DOCUMENT_COLUMNS, documentCells, SPAN_COLUMNS, TEXT_COLUMN } from './record-columns.js';
import { type ReportContext, recordsOf } from './report-context.js';
import type { TableRow } from './table.js';
import { defineTable } from './table-definition.js';

type Role = 'organisers' | 'participants' | 'dates' | 'places' | 'counts';

/** With which the table of every role begins. */
const FILLER_COLUMNS = {
  activity_id: column('string', 'The activity.', { references: 'activities' }),
  nth: column('integer', 'Number among those of the activity, from 1.'),
  ...DOCUMENT_COLUMNS,
  ...SPAN_COLUMNS,
  ...TEXT_COLUMN,
} as const;

const FILLER_KEY = ['activity_id', 'nth'] as const;

const COUNT_COLUMN = {
  count_id: nullableColumn('string', 'The count that it is; null where it is none by itself.', {
    references: 'counts',
  }),
} as const;

const BODY_COLUMNS = {
  organisation_id: nullableColumn('string', 'The mention that it is; null where it is no named body.', {
    references: 'organisations',
  }),
  entity_id: nullableColumn('string', 'The body that is mentioned.', { references: 'entities' }),
  entity_name: nullableColumn('string', 'The fullest name of that body, Simplified.'),
} as const;

export const activityOrganisersTable = defineTable(
  {
    name: 'activity_organisers',
    description: 'Who does it.',
    key: FILLER_KEY,
    columns: { ...FILLER_COLUMNS, ...BODY_COLUMNS },
  },
  (context) => fillers(context, 'organisers').map(({ link, cells }) => ({ ...cells, ...bodyCells(context, link) })),
);

export const activityParticipantsTable = defineTable(
  {
    name: 'activity_participants',
    description: 'With whom or for whom it is done.',
    key: FILLER_KEY,
    columns: { ...FILLER_COLUMNS, ...BODY_COLUMNS },
  },
  (context) => fillers(context, 'participants').map(({ link, cells }) => ({ ...cells, ...bodyCells(context, link) })),
);

export const activityDatesTable = defineTable(
  {
    name: 'activity_dates',
    description: 'When it is done.',
    key: FILLER_KEY,
    columns: {
      ...FILLER_COLUMNS,
      date_id: nullableColumn('string', 'The date that it is.', { references: 'dates' }),
    },
  },
  (context) =>
    fillers(context, 'dates').map(({ link, cells }) => ({ ...cells, date_id: recordKey(context, link, 'date') })),
);

export const activityPlacesTable = defineTable(
  {
    name: 'activity_places',
    description: 'Where it is done.',
    key: FILLER_KEY,
    columns: { ...FILLER_COLUMNS, ...BODY_COLUMNS },
  },
  (context) => fillers(context, 'places').map(({ link, cells }) => ({ ...cells, ...bodyCells(context, link) })),
);

export const activityCountsTable = defineTable(
  {
    name: 'activity_counts',
    description: 'How much or how many of it there is.',
    key: FILLER_KEY,
    columns: { ...FILLER_COLUMNS, ...COUNT_COLUMN },
  },
  (context) =>
    fillers(context, 'counts').map(({ link, cells }) => ({ ...cells, count_id: recordKey(context, link, 'count') })),
);

interface Filler {
  readonly link: Link;
  readonly cells: TableRow<typeof FILLER_COLUMNS>;
}

/** All fillers of a role in a report. */
function fillers(context: ReportContext, role: Role): Filler[] {
  return recordsOf(context, 'activity').flatMap((activity) =>
    activity[role].map((link, index) => ({
      link,
      cells: {
        ...{ activity_id: activity.id, nth: index + 1 },
        ...documentCells(context),
        ...{ start: link.start, end: link.end, text: link.text },
      },
    })),
  );
}

function bodyCells(context: ReportContext, link: Link): TableRow<typeof BODY_COLUMNS> {
  const body = context.bodies.get(link.id ?? '');
  return {
    organisation_id: recordKey(context, link, 'organisation'),
    ...{ entity_id: body?.id ?? null, entity_name: body?.name ?? null },
  };
}

/** The key that a link leads to, if it is that of a record of this type. Ids begin with their type. */
function recordKey({ key }: ReportContext, { id }: Link, type: 'count' | 'date' | 'organisation'): string | null {
  return id?.startsWith(key(`${type}-`)) ? id : null;
}
