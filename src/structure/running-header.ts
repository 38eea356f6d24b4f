import type { Span } from '../source/span.js';
import { membership } from './membership.js';
import { normalForm } from './normal-form.js';

/** A line is no longer to be printed on every page. */
const LONGEST = 60;
const LEAST_PAGES = 2;

/** What a program printed on every page beside its number. */
export interface RunningHeaders {
  readonly furniture: readonly Span[];
  /** The first line of the text, where it is one of them: it may be the title. */
  readonly first: Span | null;
}

/**
 * Lines that stand beside page marks and are the same on several pages, but for numbers. The first of the text stays,
 * since a text has its title only there.
 */
export function findRunningHeaders(shadow: string, lines: readonly Span[], marks: readonly Span[]): RunningHeaders {
  const isMark = membership(marks);
  const beside: Span[] = [];
  lines.forEach((line, index) => {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const isBeside = (before !== undefined && isMark(before.start)) || (after !== undefined && isMark(after.start));
    if (isBeside && !isMark(line.start) && line.end - line.start <= LONGEST) beside.push(line);
  });
  const pages = new Map<string, number>();
  for (const line of beside) {
    const form = normalForm(shadow, line);
    pages.set(form, (pages.get(form) ?? 0) + 1);
  }
  const running = beside.filter((line) => (pages.get(normalForm(shadow, line)) ?? 0) >= LEAST_PAGES);
  const first = running[0] !== undefined && running[0] === lines[0] ? running[0] : null;
  return { furniture: running.filter((line) => line !== first), first };
}
