export type { DecisionSubject, ExplainedDecision } from './account/index.js';
export * from './account/index.js';
export * from './audit/index.js';
export * from './batch/index.js';
export { checkGrammars } from './check-grammars.js';
export * from './compare/index.js';
export * from './document/index.js';
export { BaogaoError, type ErrorCode } from './error.js';
export { type ExplainedCandidate, type ExplainedToken, type Explanation, explain, explainSpans } from './explain.js';
export type { ExampleResult } from './grammar/example-result.js';
export type { GrammarSource } from './grammar/grammar-source.js';
export * from './messages/index.js';
export type { Numeral, NumeralKind } from './numerals.js';
export { recogniseNumerals } from './numerals.js';
export * from './output/index.js';
export * from './pack/index.js';
export { createParser, loadParser, type PackSources, parseReport, type RecordsOfPacks } from './parse.js';
export type { Parser } from './parser.js';
export {
  type AnyParserOptions,
  type PackParserOptions,
  type ParserOptions,
  SEGMENTER_NAMES,
} from './parser-options.js';
export { recogniseCounts } from './recognise-counts.js';
export { recogniseDates } from './recognise-dates.js';
export { recogniseOrganisations } from './recognise-organisations.js';
export * from './schema/index.js';
export type { SegmenterName } from './segmentation/load-segmenter.js';
export type { Segmenter } from './segmentation/segmenter.js';
export { type PackTestResult, testPack } from './test-pack.js';
