import { structure } from '../generated/structure.js';
import { createWordIndex } from './word-index.js';

const lexicon = (name: string) => createWordIndex(structure, name);

/** The lexicons of `grammars/structure`, each under the name of its file. */
export const vocabulary = {
  bodyOpening: lexicon('body-opening'),
  connective: lexicon('connective'),
  referenceWord: lexicon('reference-word'),
  rankedFirst: lexicon('ranked-first'),
  dateUnit: lexicon('date-unit'),
  bylineWord: lexicon('byline-word'),
  furnitureFile: lexicon('furniture-file'),
  furnitureLabel: lexicon('furniture-label'),
  furnitureLine: lexicon('furniture-line'),
  furniturePhrase: lexicon('furniture-phrase'),
  furnitureUnit: lexicon('furniture-unit'),
  genreWord: lexicon('genre-word'),
  headingNoun: lexicon('heading-noun'),
  headingTitle: lexicon('heading-title'),
  headingVerb: lexicon('heading-verb'),
  futureCue: lexicon('future-cue'),
  listCue: lexicon('list-cue'),
  markerCopula: lexicon('marker-copula'),
  markerNotAfter: lexicon('marker-not-after'),
  markerPrefix: lexicon('marker-prefix'),
  markerSign: lexicon('marker-sign'),
  markerUnit: lexicon('marker-unit'),
  markerWord: lexicon('marker-word'),
  ordinalAlias: lexicon('ordinal-alias'),
  ordinalDigit: lexicon('ordinal-digit'),
  pageMark: lexicon('page-mark'),
  reportClosing: lexicon('report-closing'),
  reportFormula: lexicon('report-formula'),
  reportOpening: lexicon('report-opening'),
  sectionCue: lexicon('section-cue'),
  titleCollection: lexicon('title-collection'),
  titleNoun: lexicon('title-noun'),
  titleNotFirst: lexicon('title-not-first'),
  titleSeries: lexicon('title-series'),
  titleTail: lexicon('title-tail'),
} as const;
