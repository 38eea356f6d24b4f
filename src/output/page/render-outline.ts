import type { PackType } from '../../schema/pack-type.js';
import type { Report } from '../../schema/report.js';
import { headingSpan } from '../heading-span.js';
import { sectionsOf } from '../sections-of.js';
import { addressOf, escapeHtml } from './escape.js';
import type { Labeller } from './labeller.js';
import { allRecords, emptyTally, type RecordTally, tallyBySection, tallyOf, totalOf } from './record-tally.js';
import { RECORD_TYPES } from './record-types.js';

const DEEPEST_LEVEL = 6;

/** Reports and sections as a list of links, each with the number of records inside. */
export function renderOutline(
  reports: readonly Report[],
  labeller: Labeller,
  packTypes: readonly PackType[] = [],
): string {
  const types = [...RECORD_TYPES, ...packTypes.map(({ name }) => name)];
  const items = reports.flatMap((report) => {
    const tallies = tallyBySection(allRecords(report));
    const title = report.title === null ? labeller.text('untitled') : escapeHtml(oneLine(report.title));
    return [
      item(report.id, 0, title, tallyOf(allRecords(report)), types),
      ...sectionsOf(report).map((section) => {
        const label = escapeHtml(oneLine(headingSpan(section).text));
        return item(section.id, section.level, label, tallies.get(section.id) ?? emptyTally(), types);
      }),
    ];
  });
  return `<ol class="outline-list">${items.join('\n')}</ol>`;
}

/** The script counts anew when types are hidden: it reads the tally, types in this order. */
function item(id: string, level: number, label: string, tally: RecordTally, types: readonly string[]): string {
  const numbers = types.map((type) => tally[type] ?? 0).join(' ');
  return (
    `<li class="level-${Math.min(level, DEEPEST_LEVEL)}"><a href="${addressOf(id)}"><span class="label" lang="zh">${label}</span>` +
    `<span class="tally" data-tally="${numbers}">${totalOf(tally) || ''}</span></a></li>`
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
