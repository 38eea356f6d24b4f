import { BaogaoError } from '../error.js';
import { checkFailure } from './check-failure.js';
import { checkLexicon } from './check-lexicon.js';
import type { ClassKnowledge } from './class-attributes.js';
import { type CompileOptions, compile } from './compile.js';
import type { CompiledRoom } from './compiled-room.js';
import { grammarLanguage } from './grammar-language.js';
import type { GrammarSource } from './grammar-source.js';
import type { Grammar, Lexicon } from './node.js';
import { parseLexicon } from './parse-lexicon.js';

/** What the user's files may refer to, and how they are read. */
export interface LoadOptions extends CompileOptions {
  /** Classes that take no words of users, with what to call them: `title-noun`, `structure`. */
  readonly closed?: ReadonlyMap<string, string>;
  /** What the classes there are need of their words; without it anything passes. */
  readonly knowledge?: ClassKnowledge;
  /** What the room is called. */
  readonly room?: string;
  /** Makes a text what rules see of it, of the same length. */
  readonly normalise?: (text: string) => string;
}

/** The user's files: parsed, and compiled to one room. */
export interface LoadedGrammars {
  readonly room: CompiledRoom;
  readonly grammars: readonly Grammar[];
}

/**
 * Reads grammars and lexicons at run time. Several lexicons of one name make one class, to which each adds.
 * @param options.classes the classes of the library's own lexicons, which the rules may use
 * @throws BaogaoError `grammar-unreadable`, `grammar-syntax`, `grammar-check`, in browsers also `grammars-not-loaded`
 */
export function loadGrammars(sources: readonly GrammarSource[], options: LoadOptions = {}): LoadedGrammars {
  const { closed, knowledge, room: name = 'user', normalise = (text: string) => text, ...compileOptions } = options;
  const lexicons = new Map<string, Lexicon>();
  const grammars: Grammar[] = [];
  for (const source of sources) {
    const { name: file, text } = typeof source === 'string' ? { name: source, text: readText(source) } : source;
    if (file.endsWith('.grammar')) grammars.push(grammarLanguage.parse(normalise(text), file));
    else if (file.endsWith('.txt')) {
      const lexicon = parseLexicon(normalise(text), file);
      const room = closed?.get(lexicon.name);
      if (room !== undefined) {
        throw checkFailure(
          file,
          { line: 1, column: 1 },
          `'${lexicon.name}' is a class of the ${room}, which is closed`,
        );
      }
      if (knowledge !== undefined) checkLexicon(lexicon, knowledge);
      const entries = [...(lexicons.get(lexicon.name)?.entries ?? []), ...lexicon.entries];
      lexicons.set(lexicon.name, { ...lexicon, entries });
    } else
      throw new BaogaoError('grammar-unreadable', {
        file,
        problem: 'its name ends in neither .grammar nor .txt',
      });
  }
  return { room: compile(name, [...lexicons.values()], grammars, compileOptions), grammars };
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
