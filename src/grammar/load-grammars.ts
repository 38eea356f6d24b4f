import { BaogaoError } from '../error.js';
import { type CompileOptions, compile } from './compile.js';
import type { CompiledRoom } from './compiled-room.js';
import type { Grammar, Lexicon } from './node.js';
import { parseGrammar } from './parse-grammar.js';
import { parseLexicon } from './parse-lexicon.js';

/** A grammar or lexicon of the user's: the path of a file, or its name and text. The name ends in .grammar or .txt. */
export type GrammarSource = string | { readonly name: string; readonly text: string };

/**
 * Reads grammars and lexicons at run time.
 * @param options.classes the classes of the library's own lexicons, which the rules may use
 * @throws BaogaoError `grammar-unreadable`, `grammar-syntax` or `grammar-check`
 */
export function loadGrammars(sources: readonly GrammarSource[], options: CompileOptions = {}): CompiledRoom {
  const lexicons: Lexicon[] = [];
  const grammars: Grammar[] = [];
  for (const source of sources) {
    const { name, text } = typeof source === 'string' ? { name: source, text: readText(source) } : source;
    if (name.endsWith('.grammar')) grammars.push(parseGrammar(text, name));
    else if (name.endsWith('.txt')) lexicons.push(parseLexicon(text, name));
    else
      throw new BaogaoError('grammar-unreadable', {
        file: name,
        problem: 'its name ends in neither .grammar nor .txt',
      });
  }
  return compile('user', lexicons, grammars, options);
}

function readText(path: string): string {
  // Not an import, so that the module also loads where there is no file system.
  const fileSystem = globalThis.process?.getBuiltinModule?.('node:fs');
  try {
    if (!fileSystem) throw new Error('there is no file system here');
    return fileSystem.readFileSync(path, 'utf8');
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new BaogaoError('grammar-unreadable', { file: path, problem }, { cause });
  }
}
