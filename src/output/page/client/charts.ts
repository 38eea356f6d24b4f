import { axisX, axisY, dot, gridY, plot, ruleX, ruleY } from '@observablehq/plot';
import { CHART_CLASS } from '../chart-class.js';
import { type ChartData, chartDataOf, type TimedActivity, type TimedSeries } from '../chart-data.js';
import { create } from './create.js';
import { data } from './data.js';
import { decisions } from './decisions.js';
import { find } from './find.js';
import { label, language } from './language.js';
import { allRecords, numberOf } from './records.js';
import { goToRecord } from './selection.js';
import { view } from './views.js';

/** More are not drawn. */
const MOST_SERIES = 8;
const MOST_ACTIVITIES = 80;

/** In pixels; charts shrink with the page. */
const SERIES_SIZE = { width: 440, height: 200, marginLeft: 64, marginRight: 24 };
const TIMELINE = { width: 960, row: 22, marginLeft: 240 };

/** A name longer than this is cut; the whole of it shows where the pointer rests. */
const LONGEST_NAME = 16;

const DAY = 24 * 60 * 60 * 1000;

/** Draws totals and activities over time, as the reader's decisions have them. */
export function startCharts(): void {
  let drawn = false;
  const draw = (): void => {
    if (view.value !== 'overview') {
      drawn = false;
      return;
    }
    drawn = true;
    const records = allRecords().filter(({ review }) => review !== 'rejected');
    const { series, activities }: ChartData = chartDataOf(
      records.map(({ value }) => value),
      (offset) => data.reports.findLast(({ start }) => start <= offset)?.period ?? null,
    );
    find('page-charts').replaceChildren(
      ...(series.length > 0 ? [seriesCard(series)] : []),
      ...(activities.length > 0 ? [timelineCard(activities)] : []),
    );
  };
  view.listen(draw);
  for (const signal of [decisions, language]) signal.listen(() => drawn && draw());
}

const card = (name: 'charts.series' | 'charts.timeline', ...content: Node[]): HTMLElement =>
  create('section', { class: 'card wide' }, create('h2', {}, label(name)), ...content);

function seriesCard(series: readonly TimedSeries[]): HTMLElement {
  const figures = series
    .slice(0, MOST_SERIES)
    .map((one) =>
      create(
        'figure',
        {},
        create('figcaption', { lang: 'zh' }, one.unit === null ? one.item : `${one.item}（${one.unit}）`),
        seriesPlot(one),
      ),
    );
  return card('charts.series', create('div', { class: 'chart-grid' }, ...figures));
}

/** A stroke as long as the time that it is of, at the height of the total. */
function seriesPlot({ item, unit, totals }: TimedSeries): Node {
  const bars = totals.map((total) => ({ ...total, from: dayStart(total.start), to: dayEnd(total.end) }));
  const title = (total: TimedTotalBar): string =>
    `${total.start} – ${total.end}: ${total.total.toLocaleString(language.value)}${unit ?? ''}`;
  const chart = plot({
    ...SERIES_SIZE,
    className: CHART_CLASS,
    ariaLabel: `${item}: ${bars.map(title).join('; ')}`,
    x: { type: 'utc' },
    y: { zero: true, nice: true },
    marks: [
      axisX({ label: null, ticks: 5, ...ticks() }),
      axisY({ label: null, ticks: 4, tickFormat: 's' }),
      gridY({ ticks: 4 }),
      ruleY([0]),
      ruleY(bars, {
        x1: 'from',
        x2: 'to',
        y: 'total',
        strokeWidth: 4,
        strokeLinecap: 'round',
        className: 'totals',
        title,
      }),
      dot(bars, { x: middle, y: 'total', r: 4, className: 'totals', title }),
    ],
  });
  lead(
    chart,
    '.totals',
    bars.map(({ counts }) => counts[0] ?? ''),
  );
  return chart;
}

type TimedTotalBar = TimedSeries['totals'][number] & { readonly from: Date; readonly to: Date };

function timelineCard(activities: readonly TimedActivity[]): HTMLElement {
  const rows = activities
    .slice(0, MOST_ACTIVITIES)
    .map((activity, row) => ({ ...activity, row, from: dayStart(activity.start), to: dayEnd(activity.end) }));
  const title = ({ text, start, end, status }: TimedActivity): string =>
    `${text} · ${start === end ? start : `${start} – ${end}`} · ${label(`term.status.${status}`)}`;
  const name = (row: number): string => {
    const { text = '' } = rows[row] ?? {};
    return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
  };
  const chart = plot({
    ...{ width: TIMELINE.width, marginLeft: TIMELINE.marginLeft, className: CHART_CLASS },
    height: rows.length * TIMELINE.row + 60,
    ariaLabel: label('charts.timeline'),
    x: { type: 'utc' },
    y: { type: 'band', domain: rows.map(({ row }) => row) },
    marks: [
      axisX({ label: null, anchor: 'top', ...ticks() }),
      axisY({ label: null, tickFormat: name, tickSize: 0 }),
      ruleX(rows, { x: 'from', className: 'starts' }),
      ruleY(rows, {
        x1: 'from',
        x2: 'to',
        y: 'row',
        strokeWidth: 8,
        strokeLinecap: 'round',
        className: 'activities',
        title,
      }),
    ],
  });
  lead(
    chart,
    '.activities',
    rows.map(({ id }) => id),
  );
  for (const [index, bar] of [...chart.querySelectorAll('.activities > *')].entries()) {
    bar.classList.add(rows[index]?.status ?? 'done');
  }
  const others = activities.length - rows.length;
  const note = others > 0 ? [create('p', { class: 'note' }, `${label('overview.more')} ${others}`)] : [];
  return card('charts.timeline', create('div', { class: 'chart-region' }, chart), ...note);
}

/** Lets what is drawn lead to the records that it is drawn from, with the mouse and with the keyboard. */
function lead(chart: Element, marks: string, ids: readonly string[]): void {
  for (const group of chart.querySelectorAll(marks)) {
    for (const [index, element] of [...group.children].entries()) {
      const number = numberOf(ids[index] ?? '');
      if (number === null) continue;
      const go = (): void => goToRecord(number);
      element.setAttribute('tabindex', '0');
      element.setAttribute('role', 'link');
      element.setAttribute('aria-label', element.querySelector('title')?.textContent ?? '');
      element.addEventListener('click', go);
      element.addEventListener('keydown', (event) => (event as KeyboardEvent).key === 'Enter' && go());
    }
  }
}

/** Years, months and days as the labels' language writes them. */
const ticks = (): { tickFormat: (date: Date) => string } => {
  const { value } = language;
  const written = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(value, { ...parts, timeZone: 'UTC' });
  const [year, month, day] = [
    written({ year: 'numeric' }),
    written({ month: 'short' }),
    written({ month: 'short', day: 'numeric' }),
  ];
  return {
    tickFormat: (date) =>
      (date.getUTCDate() > 1 ? day : date.getUTCMonth() > 0 ? month : year)?.format(date) ?? date.toISOString(),
  };
};

const dayStart = (day: string): Date => new Date(`${day}T00:00:00Z`);
/** The last day is inside. */
const dayEnd = (day: string): Date => new Date(dayStart(day).getTime() + DAY);
const middle = ({ from, to }: { readonly from: Date; readonly to: Date }): Date =>
  new Date((from.getTime() + to.getTime()) / 2);
