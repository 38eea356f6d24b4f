import type { SectionStyle } from '../schema/section.js';

/**
 * The styles of the annotation guide, the three kinds of `第一部分 第一章 第一节`, which nest in one another, letters
 * (`a.`, `A.`), heavenly stems (`甲、`), numbers of two parts (`1.1`) or more, numbers behind a noun (`议程一：`), the
 * unnumbered names of groups (`财务组`) under each of which the numbering begins again, what holds groups (`各工作组`, or a
 * number of any style: `outer`), groups inside sections (`subgroup`), unnumbered headings with a colon or a sign (`subheading`) beside such without,
 * unnumbered headings around the sections (`前言`, `结语`), which hold none, and
 * those of what stands behind a report (`appendix`: 名词解释).
 */
export type MarkerStyle =
  | SectionStyle
  | 'appendix'
  | 'part'
  | 'chapter'
  | 'subchapter'
  | 'outer'
  | 'division'
  | 'group'
  | 'subgroup'
  | 'subheading'
  | 'frame'
  | 'letter'
  | 'capital'
  | 'stem'
  | 'noun'
  | 'decimal'
  | 'decimals'
  | 'roman';

interface StyleTraits {
  /** The style of the flat records. */
  readonly section: SectionStyle;
  /** Where the style usually stands, outermost 0; a document's own nesting goes first. */
  readonly rank: number;
  /** True for styles that number the clauses of a paragraph; false for those that structure a document. */
  readonly inline: boolean;
  /** How the heading ends: at the end of the sentence, or with the first clause. */
  readonly heading: 'sentence' | 'clause';
}

const STYLES: Readonly<Record<MarkerStyle, StyleTraits>> = {
  appendix: { section: 'none', rank: -1, inline: false, heading: 'sentence' },
  part: { section: 'ordinal-word', rank: 0, inline: false, heading: 'sentence' },
  chapter: { section: 'ordinal-word', rank: 1, inline: false, heading: 'sentence' },
  subchapter: { section: 'ordinal-word', rank: 2, inline: false, heading: 'sentence' },
  outer: { section: 'han-comma', rank: 2.2, inline: false, heading: 'sentence' },
  division: { section: 'none', rank: 2.3, inline: false, heading: 'sentence' },
  group: { section: 'none', rank: 2.5, inline: false, heading: 'sentence' },
  frame: { section: 'none', rank: 2.6, inline: false, heading: 'sentence' },
  roman: { section: 'arabic-comma', rank: 2.9, inline: false, heading: 'sentence' },
  'han-comma': { section: 'han-comma', rank: 3, inline: false, heading: 'sentence' },
  stem: { section: 'han-comma', rank: 3.5, inline: false, heading: 'sentence' },
  'han-paren': { section: 'han-paren', rank: 4, inline: false, heading: 'sentence' },
  noun: { section: 'ordinal-word', rank: 4.5, inline: false, heading: 'sentence' },
  subgroup: { section: 'none', rank: 4.9, inline: false, heading: 'sentence' },
  none: { section: 'none', rank: 5, inline: false, heading: 'sentence' },
  subheading: { section: 'none', rank: 5.5, inline: false, heading: 'sentence' },
  'arabic-comma': { section: 'arabic-comma', rank: 6, inline: false, heading: 'clause' },
  decimal: { section: 'arabic-comma', rank: 6.3, inline: false, heading: 'clause' },
  decimals: { section: 'arabic-comma', rank: 6.6, inline: false, heading: 'clause' },
  'arabic-paren': { section: 'arabic-paren', rank: 7, inline: false, heading: 'clause' },
  capital: { section: 'arabic-comma', rank: 7.4, inline: false, heading: 'clause' },
  letter: { section: 'arabic-comma', rank: 7.5, inline: false, heading: 'clause' },
  dash: { section: 'dash', rank: 8, inline: true, heading: 'clause' },
  circled: { section: 'circled', rank: 9, inline: true, heading: 'clause' },
  'ordinal-word': { section: 'ordinal-word', rank: 10, inline: true, heading: 'clause' },
  discourse: { section: 'discourse', rank: 11, inline: true, heading: 'clause' },
  'han-is': { section: 'han-is', rank: 12, inline: true, heading: 'clause' },
};

/** All styles, outermost first. */
export const MARKER_STYLES = (Object.keys(STYLES) as MarkerStyle[]).sort((a, b) => STYLES[a].rank - STYLES[b].rank);

export const traitsOf = (style: MarkerStyle): StyleTraits => STYLES[style];

/** Brackets and circles are clear by themselves, even with no edge around them. */
export const isBracketed = (style: MarkerStyle): boolean =>
  style === 'han-paren' || style === 'arabic-paren' || style === 'circled';
