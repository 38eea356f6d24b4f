import type { Budget } from '../budget.js';
import type { DraftBlock, DraftCell } from '../compose-document.js';
import type { XmlHandler } from '../package/read-xml.js';
import { shownNumber } from './shown-number.js';

/** Texts or numbers by the place that a chart gives each of them. */
type Points = Map<number, string>;

/** A row of bars, a line, the slices of a pie. */
interface Series {
  readonly name: Points;
  readonly categories: Points;
  readonly values: Points;
}

/** The parts of a series, by their elements: charts of points have x and y. */
const COLUMNS: ReadonlyMap<string, keyof Series> = new Map([
  ['c:tx', 'name'],
  ['c:cat', 'categories'],
  ['c:xVal', 'categories'],
  ['c:val', 'values'],
  ['c:yVal', 'values'],
]);

/** What a chart shows, as it was when the document was saved: its titles, and a table of its series. */
export class ChartReader implements XmlHandler {
  /** Of the chart and its axes. */
  readonly #titles: string[] = [];
  readonly #series: Series[] = [];
  /** The title that is open. */
  #title: string | null = null;
  #column: Points | null = null;
  #point = 0;
  #format = '';
  /** The text of an element that holds one. */
  #text: string | null = null;

  constructor(private readonly budget: Budget) {}

  open(name: string, { idx = '' }: Readonly<Record<string, string>>): void {
    const column = COLUMNS.get(name);
    if (column !== undefined) this.#column = this.#series.at(-1)?.[column] ?? null;
    switch (name) {
      case 'c:title':
        this.#title = '';
        return;
      case 'c:ser':
        this.#series.push({ name: new Map(), categories: new Map(), values: new Map() });
        return;
      case 'c:pt':
        this.#point = Number(idx) || 0;
        return;
      case 'c:v':
      case 'c:formatCode':
      case 'a:t':
        this.#text = '';
    }
  }

  close(name: string): void {
    const text = this.#text ?? '';
    if (COLUMNS.has(name)) this.#column = null;
    switch (name) {
      case 'c:title':
        if (this.#title !== null && this.#title.trim() !== '') this.#titles.push(this.#title.trim());
        this.#title = null;
        return;
      case 'a:t':
        if (this.#title !== null) this.#title += text;
        break;
      case 'c:formatCode':
        this.#format = text;
        break;
      case 'c:numCache':
      case 'c:numLit':
        this.#format = '';
        return;
      case 'c:v':
        this.#told(text);
        break;
      default:
        return;
    }
    this.#text = null;
  }

  text(text: string): void {
    if (this.#text !== null) this.#text += text;
  }

  /** A value of the column, or of the title, that is open; of categories with several levels the innermost. */
  #told(text: string): void {
    if (this.#title !== null) this.#title += text;
    else if (this.#column?.has(this.#point) === false) this.#column.set(this.#point, shownNumber(text, this.#format));
  }

  /** The titles, and a table for the series that have the same categories, one row for each of these. */
  get blocks(): DraftBlock[] {
    const blocks: DraftBlock[] = this.#titles.map((text) => ({ type: 'paragraph', text }));
    for (const series of this.#groups()) blocks.push(...this.#table(series));
    for (const block of blocks) this.budget.block('text' in block ? block.text.length : 0);
    return blocks;
  }

  /** Series with the same categories stand together. */
  #groups(): Iterable<readonly Series[]> {
    const groups = new Map<string, Series[]>();
    for (const series of this.#series) {
      const key = JSON.stringify([...series.categories]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [series]);
      else group.push(series);
    }
    return groups.values();
  }

  #table(series: readonly Series[]): DraftBlock[] {
    const categories = series[0]?.categories;
    const points = [...new Set(series.flatMap(({ values }) => [...values.keys()]))].sort((a, b) => a - b);
    if (points.length === 0) return [];
    const head = ['', ...series.map(({ name }) => [...name.values()].join(''))].map((text) => this.#cell(text, true));
    const rows = points.map((point) => [
      this.#cell(categories?.get(point) ?? '', true),
      ...series.map(({ values }) => this.#cell(values.get(point) ?? '', false)),
    ]);
    return [{ type: 'table', rows: [head, ...rows] }];
  }

  /** Counted one by one, since series that share no points have many cells for few characters. */
  #cell(text: string, header: boolean): DraftCell {
    this.budget.block(text.length);
    return { text, header };
  }
}
