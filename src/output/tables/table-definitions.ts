import { activitiesTable } from './activities-table.js';
import {
  activityCountsTable,
  activityDatesTable,
  activityOrganisersTable,
  activityParticipantsTable,
  activityPlacesTable,
} from './activity-role-tables.js';
import { comparisonsTable } from './comparisons-table.js';
import { countsTable } from './counts-table.js';
import { datesTable } from './dates-table.js';
import { entitiesTable } from './entities-table.js';
import { organisationsTable } from './organisations-table.js';
import { reportsTable } from './reports-table.js';
import { sectionsTable } from './sections-table.js';
import { sentencesTable } from './sentences-table.js';
import type { Table } from './table.js';
import type { TableDefinition } from './table-definition.js';

/** All tables by name, in the order in which they are documented. */
export const TABLE_DEFINITIONS = {
  reports: reportsTable,
  sections: sectionsTable,
  sentences: sentencesTable,
  counts: countsTable,
  dates: datesTable,
  organisations: organisationsTable,
  entities: entitiesTable,
  activities: activitiesTable,
  activity_organisers: activityOrganisersTable,
  activity_participants: activityParticipantsTable,
  activity_dates: activityDatesTable,
  activity_places: activityPlacesTable,
  activity_counts: activityCountsTable,
  comparisons: comparisonsTable,
} as const;

type Definitions = typeof TABLE_DEFINITIONS;
type ColumnsOf<Definition> = Definition extends TableDefinition<infer C> ? C : never;

/** The names of the tables. */
export type TableName = keyof Definitions;

/** What `toTables` makes: each table with its own columns. */
export type Tables = { readonly [Name in TableName]: Table<ColumnsOf<Definitions[Name]>> };

/** What the columns of every table are: types, units, meaning, and to which table they refer. */
export const TABLE_SCHEMAS = Object.fromEntries(
  Object.entries(TABLE_DEFINITIONS).map(([name, { schema }]) => [name, schema]),
) as { readonly [Name in TableName]: Definitions[Name]['schema'] };
