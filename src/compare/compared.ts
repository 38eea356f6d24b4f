import { headingSpan } from '../output/heading-span.js';
import { reportsOf } from '../output/reports-of.js';
import { sectionsOf } from '../output/sections-of.js';
import type { Activity } from '../schema/activity.js';
import type { Count } from '../schema/count.js';
import type { ReportRecord } from '../schema/record.js';
import type { ComparedPlace } from '../schema/report-difference.js';
import type { Root } from '../schema/root.js';
import { shadow } from '../source/shadow.js';

/** What of a root is compared. */
export interface Compared {
  readonly counts: readonly Count[];
  readonly activities: readonly Activity[];
  readonly sections: readonly { readonly heading: string; readonly place: ComparedPlace }[];
  /** Whether a record says what is to be done. */
  isPlan(record: Count | Activity): boolean;
}

export function comparedOf(root: Root): Compared {
  const reports = reportsOf(root);
  const records = reports.flatMap((report) => report.records);
  const sections = reports.flatMap(sectionsOf);
  const plans = new Set(sections.filter(({ role }) => role === 'plans').map(({ id }) => id));
  const planReports = new Set(reports.filter(({ genre }) => genre === 'plan').flatMap((report) => report.records));
  const planned = new Set(
    records.filter((record) => record.type === 'activity' && record.status === 'planned').map(({ id }) => id),
  );
  return {
    counts: records.filter((record): record is Count => record.type === 'count' && record.item !== null),
    activities: records.filter((record): record is Activity => record.type === 'activity' && record.object !== null),
    sections: sections.map((section) => ({
      heading: shadow(section.heading).replace(NUMBERS, ''),
      place: { id: section.id, ...headingSpan(section) },
    })),
    isPlan: (record) =>
      record.type === 'activity'
        ? record.status === 'planned'
        : planned.has(record.activity ?? '') || record.sections.some((id) => plans.has(id)) || planReports.has(record),
  };
}

/** 2024年工作回顾 and 2025年工作回顾 head the same. */
const NUMBERS = /\d+年?/g;

export const placeOf = ({ id, start, end, text }: ReportRecord): ComparedPlace => ({ id, start, end, text });
