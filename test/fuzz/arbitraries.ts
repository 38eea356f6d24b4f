import fc from 'fast-check';
import type { Evidence, HeadingEvidence } from '../../src/structure/evidence.js';
import { LEXICON_WORDS, MARKERS, MARKS, NUMBERS } from './pieces.js';

const word = fc.constantFrom(...LEXICON_WORDS).chain((words) => fc.constantFrom(...words));

const piece = fc.oneof(
  { weight: 8, arbitrary: word },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKERS) },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);

/** Any text, made of what the rules look for. */
export const anyText: fc.Arbitrary<string> = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** A paragraph may hold line ends of its own. */
const line = fc.tuple(
  fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .map((pieces) => pieces.join('').trim())
    .filter((text) => text !== ''),
  fc.constantFrom('text', 'text', 'text', 'heading-0', 'heading-1', 'heading-2', 'furniture'),
);

/** A text with what a document might tell of it: some of its lines are headings, some stand beside the text. */
export interface AnyDocument {
  readonly text: string;
  readonly evidence: Evidence;
}

export const anyDocument: fc.Arbitrary<AnyDocument> = fc.array(line, { maxLength: 12 }).map((lines) => {
  const headings: HeadingEvidence[] = [];
  const furniture: { start: number; end: number }[] = [];
  let text = '';
  for (const [words, kind] of lines) {
    const start = text.length;
    const end = start + words.length;
    text += `${words}\n`;
    if (kind === 'furniture') furniture.push({ start, end });
    else if (kind !== 'text') headings.push({ start, end, level: Number(kind.at(-1)) });
  }
  return { text, evidence: { headings, markers: [], tables: [], furniture, code: [], plain: false } };
});
