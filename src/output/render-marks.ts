import type { RecordType } from '../schema/record.js';
import type { Report } from '../schema/report.js';
import type { Root } from '../schema/root.js';
import { escapeHtml } from './page/escape.js';
import type { Language } from './page/language.js';
import { createMarker, type Marked, type MarkStep } from './page/mark-steps.js';
import { isPackType, RECORD_TYPES } from './page/record-types.js';
import { translate } from './page/translate.js';
import { reportsOf } from './reports-of.js';
import { textOf } from './text-of.js';

/** What `renderMarks` takes; everything may be left out. */
export interface MarkOptions {
  /** The types of record to mark, those of packs too; by default all. */
  readonly types?: readonly string[];
  /** The language of the legend and of the hints; default `zh`. */
  readonly language?: Language;
}

/** Grounds on which dark text has a contrast of 7 at least. */
const GROUNDS: Readonly<Record<RecordType | 'pack', string>> = {
  count: '#bfe3f0',
  date: '#cdeac0',
  organisation: '#e3d0f5',
  activity: '#faefd8',
  comparison: '#f8cfdd',
  pack: '#e6e99a',
};
const INK = '#23262b';

/**
 * The text of a root or report as an HTML fragment with its records marked, for notebooks and pages: a legend, and the text
 * with a `mark` around each record, one inside the other where records nest. Styles stand in the elements themselves,
 * so that it looks the same wherever it is put. `renderHtml` makes a whole page instead, to search and to check.
 */
export function renderMarks(node: Root | Report, { types, language = 'zh' }: MarkOptions = {}): string {
  const isWanted = ({ type }: Marked): boolean => types === undefined || types.includes(type);
  const records = reportsOf(node)
    .flatMap((report): Marked[] => [...report.records, ...(report.packRecords ?? [])])
    .filter(isWanted);
  const labelOf = (type: string): string =>
    isPackType(type) ? type : translate(language, `single.${type as RecordType}`);
  const source = textOf(node);
  const base = node.position.start.offset;
  const marker = createMarker(records);
  const write = (step: MarkStep): string => {
    if (step.type === 'close') return '</mark>';
    if (step.type === 'text') return escapeHtml(source.slice(step.start - base, step.end - base));
    const { type, start, end } = step.record;
    const hint = `${labelOf(type)}: ${source.slice(start - base, end - base)}`;
    return `<mark data-type="${escapeHtml(type)}" title="${escapeHtml(hint)}" style="${looksOf(type)}">`;
  };
  const text = [...marker.stretch(base, base + source.length), ...marker.endBlock()].map(write).join('');
  const legend = [...new Set([...RECORD_TYPES, ...records.map(({ type }) => type)])]
    .filter((type) => records.some((record) => record.type === type))
    .map((type) => `<span style="${looksOf(type)}">${escapeHtml(labelOf(type))}</span>`);
  return `<p>${legend.join(' ')}</p>\n<div lang="zh" style="white-space:pre-wrap;line-height:1.8">${text}</div>\n`;
}

const looksOf = (type: string): string =>
  `background:${GROUNDS[isPackType(type) ? 'pack' : (type as RecordType)]};color:${INK};padding:.1em 0;border-radius:3px`;
