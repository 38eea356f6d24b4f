import type { FlatType } from '../flat-types.js';

/**
 * How a document is answered: `tree` (the root as JSON), `records` (an array of flat records as JSON), `ndjson` (a line of
 * JSON for each), `csv` (one table), `html` (a page to look at), `outline` (the sections as text),
 * `findings` (what does not agree, as `audit` finds it: an array as JSON), `account` (what became of every number, as
 * `account` tells it, as JSON).
 */
export const ANSWER_FORMATS = ['tree', 'records', 'ndjson', 'csv', 'html', 'outline', 'findings', 'account'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** What is wanted of a document. */
export interface AnswerSettings {
  readonly format: AnswerFormat;
  /** The types of flat record in `records`, `ndjson` and `csv`. */
  readonly types: readonly FlatType[];
  /** The language of a page's labels. */
  readonly language: 'zh' | 'en';
}
