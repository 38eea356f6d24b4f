import { ACCEPT, CLOSE, type Code, OPEN, SPLIT, TOKEN } from './code.js';
import type { CompiledPattern } from './compiled-room.js';
import type { ElementPattern } from './token-test.js';

/** Translates a pattern; built from the end, so that each instruction knows what comes next. */
export function codeOf(pattern: CompiledPattern): Code {
  const types: number[] = [];
  const values: number[] = [];
  const nexts: number[] = [];
  const tests: ElementPattern[] = [];
  const testNumbers = new Map<string, number>();
  const names: string[] = [];

  const emit = (type: number, value: number, next: number): number => {
    values.push(value);
    nexts.push(next);
    return types.push(type) - 1;
  };
  const split = (targets: readonly number[]): number =>
    targets.reduceRight((rest, target) => (rest < 0 ? target : emit(SPLIT, rest, target)), -1);
  const token = (test: ElementPattern, next: number): number => {
    const key = JSON.stringify(test);
    const number = testNumbers.get(key) ?? tests.push(test) - 1;
    testNumbers.set(key, number);
    return emit(TOKEN, number, next);
  };
  const nameNumber = (name: string): number => {
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  };

  const translate = (node: CompiledPattern, next: number): number => {
    switch (node.type) {
      case 'literal':
        return literal(node.text, next);
      case 'class':
      case 'kind':
      case 'part-of-speech':
      case 'conjunction':
        return token(node, next);
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
        const name = nameNumber(node.name);
        return emit(OPEN, name, translate(node.item, emit(CLOSE, name, next)));
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
        targets.push(token({ type: 'literal', text: text.slice(from, to) }, entries[to] as number));
      }
      entries[from] = split(targets);
    }
    return entries[0] as number;
  };

  const entry = translate(pattern, emit(ACCEPT, 0, 0));
  return {
    types: Uint8Array.from(types),
    values: Int32Array.from(values),
    nexts: Int32Array.from(nexts),
    ...{ entry, tests, names },
  };
}
