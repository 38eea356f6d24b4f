import { BaogaoError } from '../error.js';
import type { GrammarLanguage } from './grammar-language.js';

let parser: typeof import('./parse-grammar.js') | undefined;

/** Chevrotain is a third of what a browser would have to get, and most pages have no grammars of their own. */
export const grammarLanguage: GrammarLanguage = {
  async load() {
    parser ??= await import('./parse-grammar.js');
  },
  parse(text, file) {
    if (parser === undefined) throw new BaogaoError('grammars-not-loaded', { file });
    return parser.parseGrammar(text, file);
  },
};
