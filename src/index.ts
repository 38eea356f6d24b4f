export { BaogaoError, type ErrorCode } from './error.js';
export type { Numeral, NumeralKind } from './numerals.js';
export { recogniseNumerals } from './numerals.js';
export * from './output/index.js';
export { createParser, type Parser, parseReport } from './parse.js';
export { type ParserOptions, SEGMENTER_NAMES } from './parser-options.js';
export * from './schema/index.js';
export type { SegmenterName } from './segmentation/load-segmenter.js';
export type { Segmenter } from './segmentation/segmenter.js';
