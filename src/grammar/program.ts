import type { CompiledPattern, CompiledRule } from './compiled-room.js';
import type { TokenTests } from './token-test.js';

/** One step of a pattern; `next` and `targets` are indices of instructions, targets in the order of the pattern. */
export type Instruction =
  | { readonly type: 'token'; readonly test: number; readonly next: number }
  | { readonly type: 'split'; readonly targets: readonly number[] }
  | { readonly type: 'open' | 'close'; readonly capture: string; readonly next: number }
  | { readonly type: 'accept'; readonly rule: number };

/** The patterns of all rules as one non-deterministic automaton. */
export interface Program {
  readonly instructions: readonly Instruction[];
  /** For each rule, where it begins, which of the instructions are its own, and whether it has captures. */
  readonly rules: readonly { entry: number; first: number; last: number; captures: boolean }[];
}

/** Translates patterns to instructions, after Thompson; built from the end, so that each knows what comes next. */
export function createProgram(rules: readonly CompiledRule[], tests: TokenTests): Program {
  const instructions: Instruction[] = [];
  let captures = false;
  const emit = (instruction: Instruction): number => instructions.push(instruction) - 1;
  const split = (targets: readonly number[]): number => {
    const [only] = targets;
    return targets.length === 1 && only !== undefined ? only : emit({ type: 'split', targets });
  };

  const translate = (node: CompiledPattern, next: number): number => {
    switch (node.type) {
      case 'literal':
        return literal(node.text, next);
      case 'class':
      case 'kind':
      case 'part-of-speech':
      case 'conjunction':
        return emit({ type: 'token', test: tests.element(node), next });
      case 'sequence':
        return node.items.reduceRight((rest, item) => translate(item, rest), next);
      case 'alternation':
        return split(node.items.map((item) => translate(item, next)));
      case 'repetition': {
        let entry = next;
        for (let i = node.min; i < node.max; i++) entry = split([translate(node.item, entry), next]);
        for (let i = 0; i < node.min; i++) entry = translate(node.item, entry);
        return entry;
      }
      case 'capture': {
        captures = true;
        const close = emit({ type: 'close', capture: node.name, next });
        return emit({ type: 'open', capture: node.name, next: translate(node.item, close) });
      }
      case 'negation':
        throw new TypeError('a negation belongs to look-around');
    }
  };

  /** A literal may be cut into tokens anywhere, so it does not depend on how the text was segmented. */
  const literal = (text: string, next: number): number => {
    const entries: number[] = [];
    entries[text.length] = next;
    for (let from = text.length - 1; from >= 0; from--) {
      const targets: number[] = [];
      for (let to = text.length; to > from; to--) {
        targets.push(emit({ type: 'token', test: tests.text(text.slice(from, to)), next: entries[to] as number }));
      }
      entries[from] = split(targets);
    }
    return entries[0] as number;
  };

  return {
    rules: rules.map(({ pattern }, rule) => {
      const first = instructions.length;
      captures = false;
      const entry = translate(pattern, emit({ type: 'accept', rule }));
      return { entry, first, last: instructions.length - 1, captures };
    }),
    instructions,
  };
}
