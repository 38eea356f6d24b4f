import { expect, it } from 'vitest';
import { readRoom } from '../../src/build/grammars.js';
import { type Recognised, runExamples } from '../../src/grammar/run-examples.js';

/** One test for each example of a room's grammars; a failing one names its file and line. */
export function testGrammarExamples(room: string, recognise: (text: string) => readonly Recognised[]): void {
  const { grammars } = readRoom(room);
  for (const { place, type, text, problem } of runExamples(grammars, recognise)) {
    it(`${place} ${type} ${text}`, () => expect(problem).toBeNull());
  }
}
