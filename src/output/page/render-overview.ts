import type { Account } from '../../schema/account.js';
import { accountKindSchema } from '../../schema/account.js';
import type { Diagnostic } from '../../schema/diagnostic.js';
import type { Finding } from '../../schema/finding.js';
import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';
import { headingSpan } from '../heading-span.js';
import { reportsOf } from '../reports-of.js';
import { sectionsOf } from '../sections-of.js';
import { addressOf, escapeHtml } from './escape.js';
import type { Labeller } from './labeller.js';
import { packTypesShown } from './pack-types-shown.js';
import { allRecords, emptyTally, type RecordTally, tallyBySection, tallyOf, totalOf } from './record-tally.js';
import { RECORD_TYPES } from './record-types.js';
import { type Bar, lengthOf, renderBars } from './render-bars.js';

/** Bars of a ranking; those of sections are as many as a page bears. */
const RANKING_LENGTH = 12;
const MOST_SECTIONS = 60;
const MOST_DIAGNOSTICS = 200;

/** Numbers and charts about the whole text. */
export function renderOverview(
  node: Root | Report,
  labeller: Labeller,
  findings: readonly Finding[] = [],
  account?: Account,
): string {
  const reports = reportsOf(node);
  const cards = [
    facts(node, reports, labeller),
    ...findingsCard(findings, labeller),
    ...(account ? [accountCard(account, labeller)] : []),
    '<div id="page-charts"></div>',
    card(labeller.text('overview.by-section', 'h2'), sectionCharts(reports, labeller), 'wide'),
    ...rankingCard(labeller.text('overview.by-unit', 'h2'), units(reports, labeller), 'count', labeller),
    ...rankingCard(labeller.text('overview.by-entity', 'h2'), bodies(reports), 'organisation', labeller),
    ...(node.type === 'root' ? diagnosticsCard(node.diagnostics, labeller) : []),
  ];
  return cards.join('\n');
}

const card = (heading: string, content: string, className = ''): string =>
  `<section class="card ${className}">${heading}${content}</section>`;

function facts(node: Root | Report, reports: readonly Report[], labeller: Labeller): string {
  const { start, end } = node.position;
  const tally = tallyOf(reports.flatMap(allRecords));
  const sections = reports.reduce((sum, report) => sum + sectionsOf(report).length, 0);
  const fact = (value: number, label: string, className = ''): string =>
    `<div class="${className}"><dt>${label}</dt><dd>${value}</dd></div>`;
  return `<dl class="facts">${[
    fact(end.offset - start.offset, labeller.text('overview.characters')),
    fact(reports.length, labeller.text('overview.reports')),
    fact(sections, labeller.text('overview.sections')),
    ...RECORD_TYPES.map((type) => fact(tally[type] ?? 0, labeller.text(`type.${type}`), type)),
    ...packTypesShown(node).map(({ name, label }) => fact(tally[name] ?? 0, labeller.packed(label), 'pack')),
  ].join('')}</dl>`;
}

/** A bar for each outermost section, and one for what stands outside; reports apart where there are several. */
function sectionCharts(reports: readonly Report[], labeller: Labeller): string {
  let room = MOST_SECTIONS;
  const charts = reports.map((report) => {
    const bars = sectionBars(report, labeller).slice(0, room);
    room -= bars.length;
    return { report, bars };
  });
  const longest = charts.flatMap(({ bars }) => bars).reduce((most, bar) => Math.max(most, lengthOf(bar)), 0);
  return charts
    .filter(({ bars }) => bars.length > 0)
    .map(({ report, bars }) => (reports.length > 1 ? reportHeading(report, labeller) : '') + renderBars(bars, longest))
    .join('\n');
}

const reportHeading = ({ title }: Report, labeller: Labeller): string =>
  `<h3>${title === null ? labeller.text('untitled') : `<span lang="zh">${escapeHtml(title)}</span>`}</h3>`;

function sectionBars(report: Report, labeller: Labeller): Bar[] {
  const outside = tallyOf(allRecords(report).filter(({ sections }) => sections.length === 0));
  const tallies = tallyBySection(allRecords(report));
  const outermost = sectionsOf(report).filter(({ level }) => level === 1);
  return [
    ...(totalOf(outside) > 0 ? [stackedBar(labeller.text('overview.no-heading'), outside)] : []),
    ...outermost.map((section) => {
      const label = `<a href="${addressOf(section.id)}" lang="zh">${escapeHtml(headingSpan(section).text)}</a>`;
      return stackedBar(label, tallies.get(section.id) ?? emptyTally());
    }),
  ];
}

const stackedBar = (label: string, tally: RecordTally): Bar => ({
  label,
  parts: [
    ...RECORD_TYPES.map((type) => ({ length: tally[type] ?? 0, className: type })),
    { length: totalOf(tally) - RECORD_TYPES.reduce((sum, type) => sum + (tally[type] ?? 0), 0), className: 'pack' },
  ],
});

/** The units of counts with the number of counts that have them. */
function units(reports: readonly Report[], labeller: Labeller): Map<string, number> {
  const found = new Map<string, number>();
  for (const { records } of reports) {
    for (const record of records) {
      if (record.type !== 'count') continue;
      const label =
        record.unit === null ? labeller.text('overview.no-unit') : `<span lang="zh">${escapeHtml(record.unit)}</span>`;
      found.set(label, (found.get(label) ?? 0) + 1);
    }
  }
  return found;
}

/** The bodies with the number of their mentions; those of several reports by their names. */
function bodies(reports: readonly Report[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { entities } of reports) {
    for (const { name, mentions } of entities) {
      const label = `<span lang="zh">${escapeHtml(name)}</span>`;
      found.set(label, (found.get(label) ?? 0) + mentions.length);
    }
  }
  return found;
}

/** The most frequent, and how many others there are; no card where there is nothing. */
function rankingCard(
  heading: string,
  frequencies: ReadonlyMap<string, number>,
  className: string,
  labeller: Labeller,
): string[] {
  if (frequencies.size === 0) return [];
  const ranking = [...frequencies].sort(([, a], [, b]) => b - a);
  const bars = ranking.slice(0, RANKING_LENGTH).map(([label, length]) => ({ label, parts: [{ length, className }] }));
  const others = ranking.length - bars.length;
  const note = others > 0 ? `<p class="note">${labeller.text('overview.more')}<span> ${others}</span></p>` : '';
  return [card(heading, renderBars(bars, ranking[0]?.[1] ?? 0, className === 'count' ? 'short' : '') + note)];
}

/** What does not agree, each with its calculation. */
function findingsCard(findings: readonly Finding[], labeller: Labeller): string[] {
  if (findings.length === 0) return [];
  const { language } = labeller;
  const items = findings.slice(0, MOST_DIAGNOSTICS).map(({ rule, severity, text, start, end, message, arithmetic }) => {
    const place = `<code>${escapeHtml(rule)}</code> <span class="offsets">${start}–${end}</span>`;
    const said = `<span lang="zh">${escapeHtml(text)}</span>`;
    const calculation = arithmetic === null ? '' : ` (${escapeHtml(arithmetic)})`;
    return `<li class="${severity}">${place} ${said}: <span lang="${language}">${escapeHtml(message[language])}</span>${calculation}</li>`;
  });
  return [card(labeller.text('overview.findings', 'h2'), `<ul class="diagnostics">${items.join('')}</ul>`, 'wide')];
}

/** The balance of the account, and what nothing explains. */
function accountCard({ balance, items }: Account, labeller: Labeller): string {
  const columns = ['total', 'record', 'dismissed', 'unexplained'] as const;
  const head = columns.map((name) => labeller.text(`account.${name}`, 'th')).join('');
  const rows = accountKindSchema.options.map((kind) => {
    const numbers = columns.map((name) => `<td>${balance[kind][name]}</td>`).join('');
    return `<tr>${labeller.text(`account.${kind}`, 'th')}${numbers}</tr>`;
  });
  const left = items.filter((item) => item.class === 'unexplained').slice(0, MOST_DIAGNOSTICS);
  const places = left.map(
    ({ text, start, end }) =>
      `<li><span class="offsets">${start}–${end}</span> <span lang="zh">${escapeHtml(text)}</span></li>`,
  );
  const list = places.length === 0 ? '' : `<ul class="diagnostics">${places.join('')}</ul>`;
  const table = `<table class="account"><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return card(labeller.text('overview.account', 'h2'), table + list, 'wide');
}

function diagnosticsCard(diagnostics: readonly Diagnostic[], labeller: Labeller): string[] {
  if (diagnostics.length === 0) return [];
  const items = diagnostics.slice(0, MOST_DIAGNOSTICS).map(({ code, message, start, end }) => {
    const place = `<code>${escapeHtml(code)}</code> <span class="offsets">${start}–${end}</span>`;
    return `<li>${place} <span lang="en">${escapeHtml(message)}</span></li>`;
  });
  return [card(labeller.text('overview.diagnostics', 'h2'), `<ul class="diagnostics">${items.join('')}</ul>`, 'wide')];
}
