import type { Span } from '../source/span.js';
import type { Marker } from './accept-markers.js';
import type { DecisionRule } from './decision.js';
import { traitsOf } from './marker-style.js';
import { endsLikeHeading, headingWords, type PlainHeading } from './plain-heading.js';
import { vocabulary } from './vocabulary.js';

/** Headings that nothing but their place or the marks around them shows. */
const WEAK: ReadonlySet<DecisionRule> = new Set([
  'heading-above-number',
  'heading-alike',
  'lone-heading',
  'marked-heading',
]);

/**
 * Tells the line right above a first `一、` or `（一）` that holds nothing of its own, as the numbers go through the whole
 * report: `请看下表`, `【图片】` or a name below the title, a title in the middle of a text. No heading of any kind stands before
 * it or goes on with the numbers, and its last word is no heading's: `主要工作` above 一、 holds them.
 */
export function standsAboveWhole(
  shadow: string,
  markers: readonly Marker[],
  headings: readonly Span[],
): (heading: PlainHeading) => boolean {
  const [first] = markers;
  if (first?.ordinal !== 1 || first.edge.kind !== 'line') return () => false;
  if (traitsOf(first.style).rank > traitsOf('han-paren').rank) return () => false;
  const ones = markers.filter(({ style, ordinal }) => style === first.style && ordinal === 1);
  const before = headings.filter(({ start }) => start < first.start);
  if (ones.length > 1 || before.length > 1) return () => false;
  return (heading) => {
    if (!WEAK.has(heading.rule) || heading.holds || heading.start > first.start) return false;
    const words = headingWords(shadow, heading);
    const isTitle = vocabulary.titleNoun.longestBefore(shadow, words.end, words.start) !== null;
    return shadow.slice(words.end, first.start).length <= LONGEST_GAP && (isTitle || !endsLikeHeading(shadow, words));
  };
}

/** The end of the line, and marks around its words. */
const LONGEST_GAP = 12;
