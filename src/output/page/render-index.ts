import { indexScript, indexScriptHash, style, styleHash } from '../../generated/page.js';
import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';
import { reportsOf } from '../reports-of.js';
import { textOf } from '../text-of.js';
import { escapeHtml, escapeJson } from './escape.js';
import { formsIn } from './forms-in.js';
import { icon } from './icons.js';
import { createLabeller, type Labeller } from './labeller.js';
import { LANGUAGE_TAGS, type Language } from './language.js';
import { pageHtml } from './page-html.js';
import { tallyOf, totalOf } from './record-tally.js';
import { RECORD_TYPES } from './record-types.js';
import { textKey } from './text-key.js';
import { translate } from './translate.js';

/** A document of an index. */
export interface IndexEntry {
  /** What it is called. */
  readonly name: string;
  /** The address of its page (`renderHtml`), relative to the index. */
  readonly href: string;
  readonly root: Root;
}

/** Options of `renderIndex`; everything may be left out. */
export interface IndexOptions {
  /** What the page is called. */
  readonly title?: string;
  /** The language of the page's labels until the reader chooses another; default `zh`. */
  readonly language?: Language;
}

/**
 * One self-contained HTML page that leads to the pages of several documents: title, kind, body, period and records of each, in
 * a table that can be sorted and searched, with how far each has been checked in this browser. It makes no request.
 */
export function renderIndex(entries: readonly IndexEntry[], { title, language = 'zh' }: IndexOptions = {}): string {
  const labeller = createLabeller(language);
  const name = title ?? translate(language, 'index');
  const heads = [
    head('index.document', labeller),
    head('overview.reports', labeller),
    head('index.issuer', labeller),
    head('index.period', labeller),
    ...RECORD_TYPES.map((type) => head(`type.${type}`, labeller, true)),
    head('review', labeller, true),
  ];
  const rows = entries.map((entry) => row(entry, labeller)).join('\n');
  const body = `<header class="bar">
<h1 lang="zh">${escapeHtml(name)}</h1>
<div class="search" role="search">
${icon('search')}
<input type="search" id="page-search" autocomplete="off" spellcheck="false"${labeller.attributes({ 'data-label-name': 'search', 'data-label-placeholder': 'search' })}>
<output id="page-search-place" for="page-search">${entries.length}</output>
</div>
<div class="tools">
<button type="button" id="page-language" class="tool"${labeller.attributes({ 'data-label-name': 'language', 'data-label-title': 'language' })}>${labeller.text('language.other')}</button>
<button type="button" id="page-theme" class="tool"${labeller.attributes({ 'data-label-name': 'theme.auto', 'data-label-title': 'theme.auto' })}>${icon('theme')}</button>
</div>
</header>
<main id="page-main" class="index">
<div class="tables"><div class="table-region" tabindex="0" role="region" aria-labelledby="page-title">
<table id="page-index"><caption class="unseen" id="page-title">${escapeHtml(name)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows}
</tbody></table></div></div>
</main>
<script type="application/json" id="page-data">${escapeJson({ language, forms: formsIn(rows) })}</script>`;
  return pageHtml({ language: LANGUAGE_TAGS[language], title: name, style, styleHash, body }, [
    { script: indexScript, hash: indexScriptHash },
  ]);
}

function head(key: Parameters<Labeller['text']>[0], labeller: Labeller, numeric = false): string {
  return `<th scope="col"${numeric ? ' class="number"' : ''}><button type="button">${labeller.text(key)}</button></th>`;
}

function row({ name, href, root }: IndexEntry, labeller: Labeller): string {
  const reports = reportsOf(root);
  const tally = tallyOf(reports.flatMap(({ records }) => records));
  const titles = reports.map(({ title, genre }) =>
    title === null ? labeller.text(`term.genre.${genre}`) : `<span lang="zh">${escapeHtml(oneLine(title))}</span>`,
  );
  const issuers = new Set(reports.map(issuerOf).filter((issuer) => issuer !== null));
  const periods = new Set(reports.map(periodOf).filter((period) => period !== null));
  const number = (value: number): string => `<td class="number" data-value="${value}">${value}</td>`;
  return (
    `<tr data-key="${textKey(textOf(root))}" data-total="${totalOf(tally)}"><th scope="row">` +
    `<a href="${escapeHtml(href)}" lang="zh">${escapeHtml(name)}</a></th><td>${titles.join('<br>')}</td>` +
    `<td lang="zh">${[...issuers].map(escapeHtml).join('<br>')}</td><td>${[...periods].join('<br>')}</td>` +
    `${RECORD_TYPES.map((type) => number(tally[type] ?? 0)).join('')}<td class="number checked" data-value="0">0 / ${totalOf(tally)}</td></tr>`
  );
}

const issuerOf = ({ issuer, entities }: Report): string | null =>
  entities.find(({ id }) => id === issuer)?.name ?? null;

const YEAR = /^(\d{4})-01-01 \1-12-31$/;

function periodOf({ period }: Report): string | null {
  if (period === null) return null;
  const { start, end } = period;
  return YEAR.exec(`${start} ${end}`)?.[1] ?? `${start} – ${end}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
