import type { DecisionSubject } from '../schema/decision-subject.js';
import type { RuleReference } from '../schema/rule-reference.js';
import type { Span } from '../source/span.js';

/** A decision: a section begins here or none, and by which rule. */
export interface Decision extends Span {
  readonly about: DecisionSubject;
  readonly holds: boolean;
  readonly rule: DecisionRule;
}

/** Hears of decisions; left out, nothing is made for it. What is found carries its own rule. */
export type Hear = (decision: Decision) => void;

/** The rules by which the structure decides: the file of the grammars or of `src` that has each, and why it decides so. */
const RULES = {
  'told-furniture': ['evidence.ts', 'the document itself says that this is a header, a footer or a note'],
  'page-mark': ['page-mark.txt', 'it is written like the mark of a page'],
  'number-line': [
    'page-number.ts',
    'lines of nothing but ascending numbers, one of which cuts a sentence, number pages',
  ],
  'running-header': ['running-header.ts', 'the same line stands beside the marks of several pages'],
  'contents-list': ['contents-list.ts', 'it lists the contents of the text'],
  'site-line': ['furniture-line.txt', 'sites write such lines'],
  'file-name': ['furniture-file.txt', 'it is the name of a file'],
  menu: ['furniture-line.txt', 'it holds links of a site and nothing else'],
  'site-label': ['furniture-label.txt', 'it begins with a label by which sites tell facts about a file'],
  'time-stamp': ['time-stamp.ts', 'a site says above a text when it published it'],
  banner: ['title-banner.txt', 'sites put such words in front of a title'],
  'tail-facts': ['furniture-label.txt', 'behind a title the line tells facts about its file'],
  'site-crumbs': ['site-chrome.ts', 'it is the path of links above a page'],
  'site-phrases': ['furniture-phrase.txt', 'the phrases in it are those of a site, and weigh enough'],
  separator: ['site-chrome.ts', 'it holds what separates links and nothing else'],
  teaser: ['find-teasers.ts', 'it is the first words of a text and a link to the rest'],
  margin: [
    'page-margins.ts',
    'it stands above the first line of the text or below the last one, among parts of a site’s page',
  ],
  breadcrumbs: ['page-margins.ts', 'it is the path of links above a page'],
  'page-number': ['page-number.ts', 'it is one of a sequence of page numbers, most of which interrupt sentences'],
  'inline-page-number': [
    'page-number.ts',
    'it is a page number between blanks inside a sentence, beside others of its kind',
  ],
  'title-superseded': ['report-header.ts', 'the title below it, which is like it, is the report’s'],
  'title-of-collection': ['title-collection.txt', 'it is the title of a whole collection'],
  'title-repeated': ['judge-title.ts', 'it repeats a title, and cuts a sentence'],
  'around-title': ['split-reports.ts', 'it stands beside the title of a report and is a part of a site’s page'],
  'below-report': ['split-reports.ts', 'it stands below a report, above the next one, and is a part of a site’s page'],
  introduction: ['split-reports.ts', 'it introduces a collection, without sections, above its first report'],

  'title-first': ['title-noun.txt', 'the title above the first text begins the report'],
  'title-glued': ['body-opening.txt', 'the text begins with a title that a body follows without a gap'],
  'title-of-series': ['title-series.txt', 'the title has the next number of a collection'],
  'title-known': ['judge-title.ts', 'the title of a report before stands here again, behind the end of a sentence'],
  'title-of-next': [
    'new-report.ts',
    'what stands around the title speaks for another report: numbering, opening, byline, closing, year, body',
  ],
  'title-dispatch': ['report-formula.txt', 'the paragraph below begins as a dispatch does, behind its place and day'],
  'title-numbered': ['glued-title.ts', 'titles of one wording are numbered'],
  'title-told': ['evidence.ts', 'the document itself says that this is the title'],
  'title-plain': [
    'plain-title.ts',
    'an opening, a closing or a signature shows a whole report, and its first line is short and no sentence',
  ],
  'first-text': ['split-reports.ts', 'the text begins here, without a title'],
  restart: ['report-opening.txt', 'the outermost numbering begins again below a paragraph that opens like a report'],
  'title-too-long': ['read-title.ts', 'the line is too long for a title, or too short'],
  'title-sentence': ['read-title.ts', 'a sentence ends in the line, so that it is no title'],
  'title-not-first': ['title-not-first.txt', 'no title begins or ends with these words, or holds links'],
  'title-marker': ['read-title.ts', 'the line begins with a marker, so that it is no title'],
  'title-no-noun': ['title-noun.txt', 'no noun by which titles are known ends the line'],
  'title-cut': ['find-title.ts', 'the line is cut by a mark of a page or goes on, so that it is no title'],
  'series-broken': ['title-series.txt', 'its number is not the next one of the collection'],
  'title-of-group': ['group-role.txt', 'it stands below those who lead a group, and heads a part of the report'],
  'title-is-heading': [
    'told-sections.ts',
    'the text marks the line as a heading beside or inside others of its report, so that it is no title',
  ],
  'title-inside': ['new-report.ts', 'it stands inside a paragraph, or right below the title of the report'],
  'title-behind-open': ['new-report.ts', 'the line before ends neither with a sentence nor with a signature'],
  'title-weak': [
    'new-report.ts',
    'too little speaks for another report: numbering, opening, byline, closing, year, body',
  ],
  'no-title-proposed': ['find-title.ts', 'no line begins here that could be a title'],

  'genre-of-title': ['genre-word.txt', 'the words of the title show the genre'],
  'genre-of-formula': ['report-formula.txt', 'a formula at the opening shows the genre'],
  'genre-usual': ['report-facts.ts', 'nothing shows a genre, and most reports are summaries'],

  'marker-counted': ['evidence.ts', 'the document itself counts the item'],
  'marker-follows': ['accept-markers.ts', 'the number follows the last one of its style'],
  'marker-goes-on': [
    'accept-markers.ts',
    'the number goes on with a numbering that was interrupted by another of its style',
  ],
  'marker-one': ['accept-markers.ts', 'the number is the first of a sequence, and stands where one may begin'],
  'marker-gap': ['accept-markers.ts', 'the number begins a line and follows the last one of its style after a gap'],
  'marker-repeat': ['accept-markers.ts', 'the number begins a line and repeats the last one of its style'],
  'marker-start': [
    'accept-markers.ts',
    'the number begins a line or sentence, and a sequence whose first numbers are missing',
  ],
  'marker-dash': ['marker-sign.txt', 'the dash begins an item, beside another one'],
  'marker-discourse': ['marker-word.txt', 'the word orders sentences, and others of its kind stand beside it'],
  'too-many': ['accept-markers.ts', 'a report has no more sections'],
  'listed-numbers': ['accept-markers.ts', 'numbers of one style stand side by side'],
  'parts-in-sentence': ['parts-word.txt', 'a sentence names the parts of its report'],
  'counted-again': ['accept-markers.ts', 'a word counts in the heading what its marker counts'],
  'inside-marker': ['accept-markers.ts', 'it is a part of the marker before'],
  'no-marker': ['may-be-marker.ts', 'it is a number in a list, a part of a word or a reference where it stands'],
  'dash-alone': ['accept-markers.ts', 'a dash without another one beside it begins no item'],
  'discourse-alone': ['marker-word.txt', 'a word that orders sentences numbers none without others of its kind'],
  'one-alone': [
    'accept-markers.ts',
    'a first number needs the beginning of a line or sentence, or a second one behind it',
  ],
  'out-of-sequence': ['accept-markers.ts', 'the number does not follow the last one of its style'],

  'lost-number': ['lost-numbers.ts', 'the heading stands where the first number of the sequence below is missing'],
  'group-name': [
    'group-noun.txt',
    'the line names a group, an office or a person below whom a numbering begins again, or who leads it',
  ],
  'period-heading': [
    'period-unit.txt',
    'several lines are nothing but a week, a month or the days of one, each above what was done in it',
  ],
  division: ['group-heading.ts', 'the heading stands right above the names of groups'],
  'repeated-heading': ['repeated-headings.ts', 'the heading returns in several groups'],
  'frame-title': ['frame-title.txt', 'the heading is one that frames a report'],
  'told-heading': ['evidence.ts', 'the document itself says that this is a heading'],
  'marked-heading': ['plain-heading.ts', 'marks stand around the whole of the short line'],
  'label-heading': ['heading-noun.txt', 'several lines are nouns with a colon and nothing behind it'],
  'bullet-label': [
    'bullet-label.ts',
    'the label stands in a list, alone in its line with its colon, above numbers or items that stand further in',
  ],
  'claim-heading': [
    'claim-heading.ts',
    'the line is a short sentence between empty lines above a paragraph, as several are',
  ],
  'appendix-heading': ['appendix-word.txt', 'the line names a list that stands behind the sections of the report'],
  'stage-heading': ['stage-title.txt', 'the words name a stage of what is reported'],
  'known-heading': ['heading-title.txt', 'the words are a heading’s in every field'],
  'list-heading': ['heading-noun.txt', 'the line ends with a heading’s noun and stands alone above a first number'],
  'lone-heading': ['heading-noun.txt', 'the line ends with a heading’s noun and stands alone above a longer one'],
  'spaced-heading': [
    'spaced-heading.ts',
    'several lines stand between empty ones, each above a body, and few others do',
  ],
  'paired-heading': [
    'heading-pairs.ts',
    'two short lines stand one below the other above a paragraph, as several pairs do: a part and the first heading in it',
  ],
  'heading-above-number': [
    'plain-heading.ts',
    'the line is short, stands right above a first number, and a sentence or a number stands above it',
  ],
  'heading-alike': ['plain-heading.ts', 'the line is short, stands above a paragraph, and has a sibling of like shape'],
  'heading-length': ['plain-heading.ts', 'the line is too long for an unnumbered heading, or too short'],
  'heading-sentence': ['plain-heading.ts', 'a sentence ends in the line, so that it is no unnumbered heading'],
  'heading-open': ['connective.txt', 'the line ends with a word or mark that something follows'],
  'heading-goes-on': ['clause-opening.txt', 'the line begins with a word that goes on with what was said before'],
  'heading-figures': ['plain-heading.ts', 'the line has more digits than words, or begins with a sign'],
  'heading-fact': ['group-role.txt', 'the line tells who leads a group'],
  'heading-leads-in': ['list-cue.txt', 'the colon leads to what follows, and is a sentence’s'],
  'no-body-below': ['plain-heading.ts', 'no paragraph or number stands below the line, so that it heads nothing'],
  'no-body-above': [
    'plain-heading.ts',
    'the line above is neither a paragraph nor a heading, so that it may be one of several short lines',
  ],
  'in-brackets': ['plain-heading.ts', 'the line stands between brackets of the sentence around it'],
  'names-person': ['byline-word.txt', 'the line names who gave the report, or when'],
  'heading-unmarked': ['heading-marks.ts', 'the headings of the text have signs in front, and the line has none'],
  'above-whole': [
    'whole-numbering.ts',
    'it stands above a numbering that goes through the whole report, and holds nothing of its own',
  ],
  'no-sibling': [
    'plain-heading.ts',
    'nothing but its shortness speaks for a heading: no known words, no marks, no sibling of like shape',
  ],
  'is-title': ['analyse-reports.ts', 'a report begins here: what its title holds is no section'],
  'no-section-proposed': [
    'accept-markers.ts',
    'no rule proposes a section: it is no line of its own, and no marker stands in it',
  ],

  'level-told': ['infer-levels.ts', 'the document itself tells how the section stands to those before it'],
  'level-of-style': ['infer-levels.ts', 'it stands beside the last open section of its style'],
  'level-outermost': ['infer-levels.ts', 'no section is open whose style holds its own'],
  'level-inside': [
    'infer-levels.ts',
    'it stands inside the last open section whose style holds its own, as counted over the report, or as is usual',
  ],
} as const satisfies Record<string, readonly [file: string, because: string]>;

export type DecisionRule = keyof typeof RULES;

/** All rules by which the structure decides. */
export const DECISION_RULES = Object.keys(RULES) as DecisionRule[];

/** Where a rule stands and why it decides so. */
export function decidedBy(name: string): { readonly rule: RuleReference; readonly reason: string } {
  const [file, reason] = RULES[name as DecisionRule];
  return { rule: { file: `structure/${file}`, line: 1, name }, reason };
}
