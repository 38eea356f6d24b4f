import { loadUserGrammars } from './extraction/user-grammars.js';
import type { ExampleResult } from './grammar/example-result.js';
import type { GrammarSource } from './grammar/grammar-source.js';
import type { ParserOptions } from './parser-options.js';
import { runAllExamples } from './run-all-examples.js';

/**
 * Tries the examples of grammars of your own, each as a text by itself, beside all rules of the library.
 *
 * @returns every example in the order of the files, with what is wrong with it, or null
 * @throws BaogaoError as `createParser` does
 */
export function checkGrammars(
  grammars: readonly GrammarSource[],
  options: Omit<ParserOptions, 'grammars' | 'types'> = {},
): ExampleResult[] {
  return runAllExamples(loadUserGrammars(grammars).grammars, { ...options, grammars });
}
