import {
  chartStyleHash,
  chartsScript,
  chartsScriptHash,
  script,
  scriptHash,
  style,
  styleHash,
} from '../../generated/page.js';
import type { Account } from '../../schema/account.js';
import type { Finding } from '../../schema/finding.js';
import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';
import { reportsOf } from '../reports-of.js';
import { chartDataOf } from './chart-data.js';
import { escapeJson } from './escape.js';
import { createLabeller } from './labeller.js';
import { LANGUAGE_TAGS, type Language } from './language.js';
import { packTypesShown } from './pack-types-shown.js';
import { pageDataOf } from './page-data-of.js';
import { pageHtml } from './page-html.js';
import { renderFrame } from './render-frame.js';
import { renderOutline } from './render-outline.js';
import { renderOverview } from './render-overview.js';
import { renderText } from './render-text.js';
import { translate } from './translate.js';

/** What `renderHtml` takes; everything may be left out. */
export interface PageOptions {
  /** What the page is called; by default as its first report. */
  readonly title?: string;
  /** The language of the page's labels until the reader chooses another; default `zh`. */
  readonly language?: Language;
  /** What `audit` has found, to be shown in the overview. */
  readonly findings?: readonly Finding[];
  /** What became of every number, as `account` tells it, to be shown in the overview. */
  readonly account?: Account;
}

/** From this many characters on, browsers lay out only what is near the window. */
const LONG_TEXT = 30_000;

/**
 * One self-contained HTML page to read a text and its records: text with marks, outline, details of each record, filters,
 * search, tables of every type of record, charts, and a review that is exported as NDJSON (`readReview`). It makes no request. The text is marked in the HTML itself, so that it can be read
 * where scripts do not run.
 */
export function renderHtml(
  node: Root | Report,
  { title, language = 'zh', findings = [], account }: PageOptions = {},
): string {
  const reports = reportsOf(node);
  const packTypes = packTypesShown(node);
  const labeller = createLabeller(language);
  const name = title ?? reports.find((report) => report.title !== null)?.title ?? translate(language, 'untitled');
  const body = renderFrame({
    ...{ labeller, reports, packTypes, title: name },
    ...{ outline: renderOutline(reports, labeller, packTypes), text: renderText(node, labeller) },
    ...{ overview: renderOverview(node, labeller, findings, account), long: node.position.end.offset > LONG_TEXT },
  });
  const page = pageDataOf(node, name, language, packTypes);
  const charts = chartDataOf(
    page.records.map(({ value }) => value),
    (offset) => page.reports.findLast(({ start }) => start <= offset)?.period ?? null,
  );
  const hasCharts = charts.series.length > 0 || charts.activities.length > 0;
  const parts = { language: LANGUAGE_TAGS[language], title: name, style, styleHash };
  const data = `<script type="application/json" id="page-data">${escapeJson(page)}</script>`;
  return pageHtml({ ...parts, ...(hasCharts && { moreStyleHashes: [chartStyleHash] }), body: `${body}\n${data}` }, [
    hasCharts ? { script: chartsScript, hash: chartsScriptHash } : { script, hash: scriptHash },
  ]);
}
