import type { Span } from '../source/span.js';

/** No front matter has more lines, and none of them is longer. */
const MOST_LINES = 40;
const LONGEST_LINE = 300;
const RULE = /^-{3}\s*$/;
/** `date: 2024-09-30`, and what belongs to the line before: `  - news`. */
const FIELD = /^(?:[A-Za-z][\w-]*\s*:|\s+\S|-\s|\])/;
const TITLE = /^title\s*:\s*["']?/i;
const QUOTE = /["']$/;

/**
 * The lines that a site's generator reads before a text, between two rules of hyphens at its very beginning: `date: …`,
 * `tags: …`. The title is the text's own.
 */
export function findFrontMatter(shadow: string, lines: readonly Span[]): Span[] {
  const [first] = lines;
  if (first === undefined || !isRule(shadow, first)) return [];
  const end = lines.slice(1, MOST_LINES).findIndex((line) => isRule(shadow, line));
  const fields = lines.slice(1, end + 1);
  if (end < 1 || !fields.every((line) => isField(shadow, line))) return [];
  return fields.flatMap((line) => aroundTitle(shadow, line) ?? [line]);
}

/** What stands around the title in its line; null for another line. */
function aroundTitle(shadow: string, { start, end }: Span): Span[] | null {
  const line = shadow.slice(start, end);
  const label = TITLE.exec(line)?.[0];
  if (label === undefined) return null;
  const before = { start, end: start + label.length };
  return QUOTE.test(line) && line.length > label.length ? [before, { start: end - 1, end }] : [before];
}

const isRule = (shadow: string, { start, end }: Span): boolean =>
  end - start < 8 && RULE.test(shadow.slice(start, end));

const isField = (shadow: string, { start, end }: Span): boolean =>
  end - start <= LONGEST_LINE && FIELD.test(shadow.slice(start, end));
