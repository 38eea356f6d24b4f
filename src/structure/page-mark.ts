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

/** The page marks among the pieces between blanks; a mark may take up several pieces. */
export function findPageMarks(shadow: string, pieces: readonly Span[]): PageMark[] {
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
