import { compareScript, compareScriptHash, style, styleHash } from '../../generated/page.js';
import { addressOf, escapeHtml, escapeJson } from '../../output/page/escape.js';
import { icon } from '../../output/page/icons.js';
import { createLabeller, type Labeller } from '../../output/page/labeller.js';
import { LANGUAGE_TAGS, type Language } from '../../output/page/language.js';
import type { Marked } from '../../output/page/mark-steps.js';
import { pageHtml } from '../../output/page/page-html.js';
import { renderText } from '../../output/page/render-text.js';
import { translate } from '../../output/page/translate.js';
import { reportsOf } from '../../output/reports-of.js';
import type { Root } from '../../schema/root.js';
import { compare } from '../compare.js';
import { CHANGE_KINDS, type Change, type ChangeKind, changesOf } from './changes.js';

/** Options of `renderComparison`; everything may be left out. */
export interface ComparisonOptions {
  /** What the two are called; by default as their first reports. */
  readonly names?: readonly [earlier: string, later: string];
  /** The language of the page's labels until the reader chooses another; default `zh`. */
  readonly language?: Language;
}

type Side = 'a' | 'b';

/** Bars are drawn in these units and stretched to the width that there is. */
const BAR = { width: 100, height: 8 };

/**
 * One self-contained HTML page with two reports side by side, the earlier one first: what grew, shrank, appeared and
 * vanished, what became of plans, each with its places in both texts. It makes no request.
 */
export function renderComparison(a: Root, b: Root, { names, language = 'zh' }: ComparisonOptions = {}): string {
  const labeller = createLabeller(language);
  const titles = [names?.[0] ?? titleOf(a, language), names?.[1] ?? titleOf(b, language)] as const;
  const changes = changesOf(compare(a, b));
  const title = `${titles[0]} → ${titles[1]}`;
  const body = `${bar(title, labeller)}
<main id="page-main" class="comparison-page">
<section class="changes" tabindex="-1" id="page-changes">
${filters(changes, labeller)}
${changes.length === 0 ? `<p class="note">${labeller.text('compare.same')}</p>` : table(changes, titles, labeller)}
</section>
<div class="sides">
${side('a', a, titles[0], changes, labeller)}
${side('b', b, titles[1], changes, labeller)}
</div>
</main>
<p id="page-status" class="unseen" role="status"></p>
<script type="application/json" id="page-data">${escapeJson({ language })}</script>`;
  return pageHtml({ language: LANGUAGE_TAGS[language], title, style, styleHash, body }, [
    { script: compareScript, hash: compareScriptHash },
  ]);
}

function titleOf(root: Root, language: Language): string {
  return reportsOf(root).find(({ title }) => title !== null)?.title ?? translate(language, 'untitled');
}

function bar(title: string, labeller: Labeller): string {
  const button = (id: string, label: 'language' | 'theme.auto', content: string): string =>
    `<button type="button" id="${id}" class="tool"${labeller.attributes({ 'data-label-name': label, 'data-label-title': label })}>${content}</button>`;
  return `<header class="bar">
<h1 lang="zh">${escapeHtml(title)}</h1>
<p class="note keys"><kbd>n</kbd> <kbd>p</kbd> ${labeller.text('compare.keys')}</p>
<div class="tools">
${button('page-language', 'language', labeller.text('language.other'))}
${button('page-theme', 'theme.auto', icon('theme'))}
</div>
</header>`;
}

/** A switch for each kind of change that there is. */
function filters(changes: readonly Change[], labeller: Labeller): string {
  const chips = CHANGE_KINDS.map((kind) => {
    const number = changes.filter((change) => change.kind === kind).length;
    return (
      `<button type="button" class="chip ${kind}" aria-pressed="true" data-kind="${kind}">` +
      `<span class="sample">${labeller.text(`compare.${kind}`)}</span> <span class="number">${number}</span></button>`
    );
  });
  return `<div class="table-types" id="page-kinds" role="group"${labeller.attributes({ 'data-label-name': 'filters' })}>${chips.join('')}</div>`;
}

function table(changes: readonly Change[], titles: readonly [string, string], labeller: Labeller): string {
  const head = [
    labeller.text('compare.change', 'th'),
    labeller.text('field.item', 'th'),
    ...titles.map((title) => `<th lang="zh">${escapeHtml(title)}</th>`),
    labeller.text('compare.difference', 'th'),
    '<th class="bars-head"></th>',
  ];
  return `<div class="table-region tables"><table><thead><tr>${head.join('')}</tr></thead>
<tbody>${changes.map((change, index) => row(change, index, labeller)).join('\n')}</tbody></table></div>`;
}

function row(change: Change, index: number, labeller: Labeller): string {
  const { kind, name, figure, outcome } = change;
  const place = (side: Side): string => {
    const found = change[side];
    if (found === null) return '<td></td>';
    return `<td><a href="${addressOf(markId(side, found.id))}" class="change-link ${kind}" lang="zh">${escapeHtml(oneLine(found.text))}</a></td>`;
  };
  const what = outcome === undefined ? labeller.text(`compare.${kind}`) : labeller.text(`compare.${outcome}`);
  return (
    `<tr class="change ${kind}" data-change="${index}"><td>${what}</td><td lang="zh">${escapeHtml(oneLine(name))}</td>` +
    `${place('a')}${place('b')}<td class="number">${figure ? escapeHtml(differenceText(figure)) : ''}</td>` +
    `<td>${figure ? bars(figure, kind) : ''}</td></tr>`
  );
}

function differenceText({ difference, ratio, unit }: NonNullable<Change['figure']>): string {
  const signed = `${difference > 0 ? '+' : '−'}${Math.abs(difference).toLocaleString('en')}${unit ?? ''}`;
  return ratio === null ? signed : `${signed} ×${Number(ratio.toPrecision(3))}`;
}

/** The two numbers, the longer one as long as there is room. */
function bars({ a, b }: NonNullable<Change['figure']>, kind: ChangeKind): string {
  const most = Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE);
  const rect = (value: number, y: number, name: string): string =>
    `<rect class="${name}" y="${y}" width="${Math.round((Math.abs(value) / most) * BAR.width)}" height="${BAR.height}"/>`;
  const height = 2 * BAR.height + 2;
  return `<svg class="pair" viewBox="0 0 ${BAR.width} ${height}" preserveAspectRatio="none" aria-hidden="true">${rect(a, 0, 'before')}${rect(b, BAR.height + 2, kind)}</svg>`;
}

function side(name: Side, root: Root, title: string, changes: readonly Change[], labeller: Labeller): string {
  const marks = new Map<string, Marked>();
  for (const change of changes) {
    const place = change[name];
    if (place === null || marks.has(place.id)) continue;
    marks.set(place.id, { id: markId(name, place.id), type: change.kind, start: place.start, end: place.end });
  }
  const text = renderText(root, labeller, { marks: [...marks.values()], prefix: `${name}-` });
  return `<section class="side" id="page-side-${name}" tabindex="0" aria-label="${escapeHtml(title)}">
<article class="text" lang="zh">${text}</article>
</section>`;
}

/** Headings of sections have their ids besides. */
const markId = (side: Side, id: string): string => `${side}-mark-${id}`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
