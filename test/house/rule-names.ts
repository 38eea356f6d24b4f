import { listRooms, readRoom } from '../../src/build/grammars.js';
import type { NameNode, PatternNode } from '../../src/grammar/node.js';

/** The names in a pattern. */
export function namesIn(node: PatternNode): NameNode[] {
  switch (node.type) {
    case 'name':
      return [node];
    case 'sequence':
    case 'conjunction':
      return node.items.flatMap(namesIn);
    case 'alternation':
      return node.options.flatMap(namesIn);
    case 'repetition':
    case 'capture':
    case 'negation':
      return namesIn(node.item);
    default:
      return [];
  }
}

const grammars = listRooms().flatMap((room) => readRoom(room).grammars);

/** The texts in which rules match that name the class, also by their `let`s. */
export function matchedExamples(className: string): string[] {
  return grammars.flatMap(({ lets, rules }) => {
    const names = new Set([className]);
    // A `let` may name those before it.
    for (const { name, pattern } of lets) if (namesIn(pattern).some((node) => names.has(node.name))) names.add(name);
    return rules
      .filter(({ patterns, lookAround }) =>
        [...patterns, ...lookAround.map(({ pattern }) => pattern)].some((pattern) =>
          namesIn(pattern).some((node) => names.has(node.name)),
        ),
      )
      .flatMap(({ examples }) => examples.filter(({ type }) => type === 'match').map(({ text }) => text));
  });
}
