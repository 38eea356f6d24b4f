import type { Activity } from '../../schema/activity.js';
import type { Link } from '../../schema/link.js';
import { column, nullableColumn } from './column.js';
import { DOCUMENT_COLUMNS, documentCells, recordsOf } from './record-columns.js';
import type { ReportContext } from './report-context.js';
import type { TableRow } from './table.js';
import { defineTable } from './table-definition.js';

type Role = 'organisers' | 'participants' | 'dates' | 'places' | 'counts';

/** With which the table of every role begins. */
const FILLER_COLUMNS = {
  activity_id: column('string', 'The activity.', { references: 'activities' }),
  nth: column('integer', 'Number among those of the activity, from 1.'),
  ...DOCUMENT_COLUMNS,
  text: column('string', 'As written.'),
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
  return recordsOf(context, 'activity').flatMap((activity: Activity) =>
    activity[role].map((link, index) => ({
      link,
      cells: {
        ...{ activity_id: context.key(activity.id), nth: index + 1 },
        ...documentCells(context),
        text: link.text,
      },
    })),
  );
}

function bodyCells(context: ReportContext, link: Link): TableRow<typeof BODY_COLUMNS> {
  return { organisation_id: recordKey(context, link, 'organisation'), entity_id: context.entityKey(link.id) };
}

/** A link's key, if it leads to a record of this type. Ids begin with their type. */
function recordKey({ keyOrNull }: ReportContext, { id }: Link, type: 'count' | 'date' | 'organisation'): string | null {
  return id?.startsWith(`${type}-`) ? keyOrNull(id) : null;
}
