import type { Grammar } from './node.js';
import { parseGrammar } from './parse-grammar.js';

/** The grammar language, with the parser that reads it: grammars of the library's own are compiled and need none. */
export interface GrammarLanguage {
  /** Gets it from where it is; at once where it is loaded with the library. */
  load(): Promise<void>;
  /** @throws BaogaoError as `parseGrammar` does, and `grammars-not-loaded` where it has not been loaded yet */
  parse(text: string, file: string): Grammar;
}

export const grammarLanguage: GrammarLanguage = { load: async () => undefined, parse: parseGrammar };
