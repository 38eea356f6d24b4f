import type { LabelKey } from '../../generated/labels.js';
import type { PackType } from '../../schema/pack-type.js';
import type { Report } from '../../schema/report.js';
import { escapeHtml } from './escape.js';
import { icon, iconTemplate } from './icons.js';
import type { Labeller } from './labeller.js';
import { allRecords, tallyOf } from './record-tally.js';
import { RECORD_TYPES } from './record-types.js';

/** What the page is filled with; outline, text and overview are HTML. */
export interface FrameContent {
  readonly labeller: Labeller;
  readonly reports: readonly Report[];
  readonly packTypes: readonly PackType[];
  readonly title: string;
  readonly outline: string;
  readonly text: string;
  readonly overview: string;
  /** True where the text is so long that the browser should lay out only what is seen. */
  readonly long: boolean;
}

const VIEWS = ['text', 'tables', 'overview'] as const;

/** Keys with what they do. */
const SHORTCUTS: readonly (readonly [keys: readonly string[], label: LabelKey])[] = [
  [['→', 'n'], 'record.next'],
  [['←', 'p'], 'record.previous'],
  [['Enter'], 'help.details'],
  [['Esc'], 'help.escape'],
  [['/'], 'search'],
  [['v'], 'help.view'],
  [['1', '2', '3', '4', '5'], 'help.filter'],
  [['a'], 'review.accept'],
  [['x'], 'review.reject'],
  [['e'], 'review.edit'],
  [['i'], 'review.add'],
  [['c'], 'review.withdraw'],
  [['m'], 'review.next'],
  [['u'], 'review.undo'],
  [['U'], 'review.redo'],
  [['d'], 'review.export'],
  [['?'], 'help'],
];

/**
 * The body of the page without its scripts. What the script works with has an id that begins with `page-`, as no id of
 * a record or a section does.
 */
export function renderFrame({
  labeller,
  reports,
  packTypes,
  title,
  outline,
  text,
  overview,
  long,
}: FrameContent): string {
  return `<a class="skip" href="#page-text">${labeller.text('skip')}</a>
${bar(title, labeller)}
<div class="columns">
<nav id="page-outline" class="outline"${labeller.attributes({ 'data-label-name': 'outline' })}>
${labeller.text('outline', 'h2')}
${outline}
</nav>
<main id="page-main">
<noscript><p class="note">${labeller.text('script.needed')}</p></noscript>
<section id="page-view-text" class="view" role="tabpanel" aria-labelledby="page-tab-text">
${filters(reports, packTypes, text, labeller)}
<article id="page-text" class="text${long ? ' long' : ''}" lang="zh" tabindex="-1">
${text}
</article>
</section>
<section id="page-view-tables" class="view tables" role="tabpanel" aria-labelledby="page-tab-tables" hidden></section>
<section id="page-view-overview" class="view overview" role="tabpanel" aria-labelledby="page-tab-overview" hidden>
${overview}
</section>
${reviewBar(labeller)}
</main>
<aside id="page-record" class="details"${labeller.attributes({ 'data-label-name': 'record' })} tabindex="-1">
<p class="hint">${labeller.text('record.hint')}</p>
</aside>
</div>
${help(labeller)}
${iconTemplate('page-icons')}
<p id="page-status" class="unseen" role="status"></p>`;
}

function bar(title: string, labeller: Labeller): string {
  const button = (id: string, label: LabelKey, content: string, more = ''): string =>
    `<button type="button" id="${id}" class="tool"${labeller.attributes({ 'data-label-name': label, 'data-label-title': label })}${more}>${content}</button>`;
  const tabs = VIEWS.map(
    (view, index) =>
      `<button type="button" role="tab" id="page-tab-${view}" aria-controls="page-view-${view}" aria-selected="${index === 0}"` +
      ` tabindex="${index === 0 ? 0 : -1}" data-view="${view}">${labeller.text(`view.${view}`)}</button>`,
  );
  return `<header class="bar">
${button('page-menu', 'outline.open', icon('menu'), ' aria-expanded="false" aria-controls="page-outline"')}
<h1 lang="zh">${escapeHtml(title)}</h1>
<div class="tabs" role="tablist"${labeller.attributes({ 'data-label-name': 'views' })}>${tabs.join('')}</div>
<div class="search" role="search">
${icon('search')}
<input type="search" id="page-search" autocomplete="off" spellcheck="false"${labeller.attributes({ 'data-label-name': 'search', 'data-label-placeholder': 'search.placeholder' })}>
<output id="page-search-place" for="page-search"></output>
${button('page-search-previous', 'search.previous', icon('up'), ' hidden')}
${button('page-search-next', 'search.next', icon('down'), ' hidden')}
</div>
<div class="tools">
${button('page-language', 'language', labeller.text('language.other'))}
${button('page-theme', 'theme.auto', icon('theme'))}
${button('page-help-open', 'help', icon('help'))}
</div>
</header>`;
}

/** A switch for each type of record that there is, which shows how the type is marked. */
function filters(reports: readonly Report[], packTypes: readonly PackType[], text: string, labeller: Labeller): string {
  const tally = tallyOf(reports.flatMap(allRecords));
  const chip = (type: string, label: string, number: number | '', className = type): string =>
    `<button type="button" class="chip ${className}" aria-pressed="true" data-type="${escapeHtml(type)}">` +
    `<span class="sample">${label}</span> <span class="number">${number}</span></button>`;
  const chips = RECORD_TYPES.map((type) => chip(type, labeller.text(`type.${type}`), tally[type] ?? 0));
  chips.push(...packTypes.map(({ name, label }) => chip(name, labeller.packed(label), tally[name] ?? 0, 'pack')));
  if (text.includes('class="furniture')) chips.push(chip('furniture', labeller.text('type.furniture'), ''));
  return `<div class="filters" id="page-filters" role="group"${labeller.attributes({ 'data-label-name': 'filters' })}>${chips.join('')}</div>`;
}

/** How far the reader is with checking, and what can be done about it. */
function reviewBar(labeller: Labeller): string {
  const button = (id: string, label: LabelKey, content: string): string =>
    `<button type="button" id="${id}" class="tool"${labeller.attributes({ 'data-label-name': label, 'data-label-title': label })}>${content}</button>`;
  return `<div id="page-review" class="review-bar" role="group"${labeller.attributes({ 'data-label-name': 'review' })}>
<progress id="page-progress" value="0" max="1"${labeller.attributes({ 'data-label-name': 'review' })}></progress>
<span id="page-progress-text" class="progress"></span>
${button('page-next', 'review.next', icon('down'))}
${button('page-add', 'review.add', icon('add'))}
${button('page-undo', 'review.undo', icon('undo'))}
${button('page-redo', 'review.redo', icon('redo'))}
${button('page-import', 'review.import', icon('open'))}
${button('page-export', 'review.export', icon('save'))}
<input type="file" id="page-review-file" accept=".ndjson,.jsonl" hidden>
</div>`;
}

function help(labeller: Labeller): string {
  const keys = SHORTCUTS.map(
    ([names, label]) =>
      `<div><dt>${names.map((name) => `<kbd>${name}</kbd>`).join(' ')}</dt><dd>${labeller.text(label)}</dd></div>`,
  );
  return `<dialog id="page-help" aria-labelledby="page-help-title">
<form method="dialog"><button class="tool"${labeller.attributes({ 'data-label-name': 'help.close', 'data-label-title': 'help.close' })}>${icon('close')}</button></form>
<h2 id="page-help-title">${labeller.text('help')}</h2>
<dl>${keys.join('')}</dl>
<label><input type="checkbox" id="page-shortcuts" checked> ${labeller.text('help.enabled')}</label>
</dialog>`;
}
