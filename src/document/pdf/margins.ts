import type { FurnitureRole } from '../block.js';
import type { PageLine } from './page-lines.js';

/** So many lines at the top and at the bottom of a page may be headers and footers. */
const DEEPEST = 2;
/** Headers stand at the same height on all pages, in points. */
const SAME_HEIGHT = 4;
/** A part of the pages that have a header at least, since odd and even pages, and chapters, have their own. */
const LEAST_SHARE = 0.25;
const NUMBER = /^[\s\-—–─·•~|/()（）]*\d{1,4}[\s\-—–─·•~|/()（）]*$/;

/** The headers, footers and page numbers of a file, each with what it is. */
export function marginsOf(pages: readonly (readonly PageLine[])[]): Map<PageLine, FurnitureRole> {
  const found = new Map<PageLine, FurnitureRole>();
  for (let depth = 0; depth < DEEPEST; depth++) {
    for (const top of [true, false]) {
      const edge = pages.flatMap((page) => edgeLine(page, found, top) ?? []);
      for (const line of recurring(edge, pages.length)) {
        found.set(line, NUMBER.test(line.text) ? 'page-number' : top ? 'header' : 'footer');
      }
    }
  }
  // A page is never nothing but margins.
  for (const page of pages) {
    if (page.length > 0 && page.every((line) => found.has(line) && found.get(line) !== 'page-number')) {
      for (const line of page) found.delete(line);
    }
  }
  return found;
}

/** The outermost line of a page that is not known yet. */
function edgeLine(
  page: readonly PageLine[],
  known: ReadonlyMap<PageLine, unknown>,
  top: boolean,
): PageLine | undefined {
  let edge: PageLine | undefined;
  for (const line of page) {
    if (known.has(line)) continue;
    if (edge === undefined || (top ? line.y > edge.y : line.y < edge.y)) edge = line;
  }
  return edge;
}

/** Lines that are the same on all pages, or count them: their numbers ascend as the pages do. */
function isSequence(lines: readonly PageLine[]): boolean {
  const [first, ...others] = lines;
  if (others.every(({ text }) => text === first?.text)) return true;
  const counted = lines.map(({ text }) => (text.match(/\d+/g) ?? []).map(Number));
  const [numbers = []] = counted;
  // Of several numbers in the line one counts the pages: 第3页 共9页.
  return numbers.some((_, place) =>
    counted.every((own, index) => index === 0 || (own[place] ?? 0) > (counted[index - 1]?.[place] ?? 0)),
  );
}

/** Lines that stand on several pages at the same height with the same words, numbers aside; and lone numbers. */
function recurring(lines: readonly PageLine[], pages: number): PageLine[] {
  const groups = new Map<string, PageLine[]>();
  for (const line of lines) {
    const form = line.text.replace(/\s+/g, '').replace(/\d+/g, '0');
    groups.set(form, [...(groups.get(form) ?? []), line]);
  }
  const least = Math.max(2, pages * LEAST_SHARE);
  return [...groups.values()].flatMap((group) =>
    isSequence(group)
      ? group.filter(
          (line) =>
            NUMBER.test(line.text) || group.filter(({ y }) => Math.abs(y - line.y) <= SAME_HEIGHT).length >= least,
        )
      : [],
  );
}
