import type { Parser } from '../../parser.js';
import { createWorkerParser } from './worker-parser.js';
import type { WorkerParserSettings } from './worker-settings.js';

/** Parsers that are kept: askers use few options, and some use a new one each time. */
const MOST_KEPT = 16;

/** Makes a parser for each choice of options, and keeps those that were used last. */
export function createParserCache(
  settings: WorkerParserSettings,
): (differing: Pick<WorkerParserSettings, 'types' | 'reference'>) => Parser {
  const kept = new Map<string, Parser>();
  return ({ types, reference }) => {
    const key = JSON.stringify([types ?? null, reference ?? null]);
    const parser =
      kept.get(key) ??
      createWorkerParser({ ...settings, ...(types && { types }), ...(reference !== undefined && { reference }) });
    kept.delete(key);
    kept.set(key, parser);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return parser;
  };
}
