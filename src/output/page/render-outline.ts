import type { Report } from '../../schema/report.js';
import { headingSpan } from '../heading-span.js';
import { sectionsOf } from '../sections-of.js';
import { addressOf, escapeHtml } from './escape.js';
import type { Labeller } from './labeller.js';
import { emptyTally, type RecordTally, tallyBySection, tallyOf, totalOf } from './record-tally.js';
import { RECORD_TYPES } from './record-types.js';

const DEEPEST_LEVEL = 6;

/** Reports and sections as a list of links, each with the number of records inside. */
export function renderOutline(reports: readonly Report[], labeller: Labeller): string {
  const items = reports.flatMap((report) => {
    const tallies = tallyBySection(report.records);
    const title = report.title === null ? labeller.text('untitled') : escapeHtml(oneLine(report.title));
    return [
      item(report.id, 0, title, tallyOf(report.records)),
      ...sectionsOf(report).map((section) => {
        const label = escapeHtml(oneLine(headingSpan(section).text));
        return item(section.id, section.level, label, tallies.get(section.id) ?? emptyTally());
      }),
    ];
  });
  return `<ol class="outline-list">${items.join('\n')}</ol>`;
}

/** The script counts anew when types are hidden: it reads the tally, types in the order of `RECORD_TYPES`. */
function item(id: string, level: number, label: string, tally: RecordTally): string {
  const numbers = RECORD_TYPES.map((type) => tally[type]).join(' ');
  return (
    `<li class="level-${Math.min(level, DEEPEST_LEVEL)}"><a href="${addressOf(id)}"><span class="label" lang="zh">${label}</span>` +
    `<span class="tally" data-tally="${numbers}">${totalOf(tally) || ''}</span></a></li>`
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
