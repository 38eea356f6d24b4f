import { script, scriptHash, style, styleHash } from '../../generated/page.js';
import type { Account } from '../../schema/account.js';
import type { Finding } from '../../schema/finding.js';
import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';
import { packTypesOf } from '../pack-types-of.js';
import { reportsOf } from '../reports-of.js';
import { escapeHtml, escapeJson } from './escape.js';
import { createLabeller } from './labeller.js';
import { LANGUAGE_TAGS, type Language } from './language.js';
import { pageDataOf } from './page-data-of.js';
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
 * What may load: nothing. What may run: the page's own style and script, which stand in it, and which have no way to
 * make HTML from text.
 */
const POLICY = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * One self-contained HTML page to read a text and its records: text with marks, outline, details of each record, filters,
 * search, a table of counts, charts. It makes no request. The text is marked in the HTML itself, so that it can be read
 * where scripts do not run.
 */
export function renderHtml(
  node: Root | Report,
  { title, language = 'zh', findings = [], account }: PageOptions = {},
): string {
  const reports = reportsOf(node);
  const packTypes = packTypesOf(node);
  const labeller = createLabeller(language);
  const name = title ?? reports.find((report) => report.title !== null)?.title ?? translate(language, 'untitled');
  const body = renderFrame({
    ...{ labeller, reports, packTypes, title: name },
    ...{ outline: renderOutline(reports, labeller, packTypes), text: renderText(node, labeller) },
    ...{ overview: renderOverview(node, labeller, findings, account), long: node.position.end.offset > LONG_TEXT },
  });
  return `<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="baogao">
<title>${escapeHtml(name)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
${body}
<script type="application/json" id="page-data">${escapeJson(pageDataOf(reports, language, packTypes))}</script>
<script>${script}</script>
</body>
</html>
`;
}
