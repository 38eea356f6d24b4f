import type { Span } from '../source/span.js';
import { isBlank } from './character.js';
import { matchForm } from './normal-form.js';
import { vocabulary } from './vocabulary.js';

/** A page mark between blanks, such as `第5页 共5页`, and the number of the page. */
export interface PageMark extends Span {
  readonly page: number;
}

const FORMS = new Map<string, string[]>();
for (const form of [...vocabulary.pageMark.words].sort((a, b) => b.length - a.length)) {
  const known = FORMS.get(form.charAt(0)) ?? [];
  FORMS.set(form.charAt(0), [...known, form]);
}

/** Of so many pages: 3 in 1/3. */
const TOTAL = /^(\d+) *\/ *(\d+)$/;

/** The page marks among the pieces between blanks; a mark may take up several pieces. */
export function findPageMarks(shadow: string, pieces: readonly Span[]): PageMark[] {
  const found = matchMarks(shadow, pieces);
  const isPage = pagesOfTotal(shadow, found);
  return found.filter(isPage);
}

/** `1/3`, `2/3`, `3/3` are pages; `4/17`, `4/18` are days, since the number of pages stays and the page grows. */
function pagesOfTotal(shadow: string, marks: readonly PageMark[]): (mark: PageMark) => boolean {
  const fractions = marks.flatMap((mark) => {
    const match = TOTAL.exec(shadow.slice(mark.start, mark.end));
    return match === null ? [] : [{ mark, page: Number(match[1]), total: Number(match[2]) }];
  });
  const isAscending = fractions.every(
    ({ page, total }, index) =>
      page <= total && page > (fractions[index - 1]?.page ?? 0) && total === fractions[0]?.total,
  );
  const arePages = isAscending && (fractions.length > 1 || fractions[0]?.page === fractions[0]?.total);
  const days = new Set(arePages ? [] : fractions.map(({ mark }) => mark));
  return (mark) => !days.has(mark);
}

function matchMarks(shadow: string, pieces: readonly Span[]): PageMark[] {
  const marks: PageMark[] = [];
  let after = 0;
  for (const { start } of pieces) {
    if (start < after) continue;
    const end = markEnd(shadow, start);
    if (end < 0) continue;
    marks.push({ start, end, page: Number(/\d+/.exec(shadow.slice(start, end))?.[0]) });
    after = end;
  }
  return marks;
}

function markEnd(shadow: string, start: number): number {
  const first = shadow.charAt(start);
  for (const form of FORMS.get(first >= '0' && first <= '9' ? '0' : first) ?? []) {
    const end = matchForm(shadow, start, form);
    if (end > start && (end === shadow.length || isBlank(shadow.charAt(end)))) return end;
  }
  return -1;
}
