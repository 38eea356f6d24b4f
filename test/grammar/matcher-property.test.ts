import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Match } from '../../src/grammar/match.js';
import { createMatcher } from '../../src/grammar/matcher.js';
import { compileText, tokensOf } from './grammar-fixture.js';
import {
  type ReferencePattern,
  type ReferenceRule,
  referenceCandidates,
  referenceMatches,
  tokenCount,
  writePattern,
} from './reference-matcher.js';

const LEXICONS = { letter: 'a rank=1\nb', pair: 'b\nab' };

const TOKENS: readonly ReferencePattern[] = [
  { is: 'token', text: 'any', test: () => true },
  { is: 'token', text: 'letter', test: ({ text }) => text === 'a' || text === 'b' },
  { is: 'token', text: 'letter[rank=1]', test: ({ text }) => text === 'a' },
  { is: 'token', text: 'letter[!rank]', test: ({ text }) => text === 'b' },
  { is: 'token', text: 'pair', test: ({ text }) => text === 'b' || text === 'ab' },
  { is: 'token', text: 'numeral', test: ({ kind }) => kind === 'numeral' },
  { is: 'token', text: 'numeral[length=1]', test: ({ kind, text }) => kind === 'numeral' && text.length === 1 },
  { is: 'token', text: '<n !nr>', test: ({ word }) => word.pos === 'n' },
];

const { pattern } = fc.letrec<{ pattern: ReferencePattern }>((tie) => ({
  pattern: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...TOKENS),
    fc.constantFrom('a', 'b', 'ab', 'aba', 'c5').map((text): ReferencePattern => ({ is: 'literal', text })),
    fc.record({
      is: fc.constantFrom('sequence' as const, 'choice' as const),
      items: fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }),
    }),
    fc
      .record({ item: tie('pattern'), min: fc.integer({ min: 0, max: 2 }), more: fc.integer({ min: 0, max: 2 }) })
      .map(({ item, min, more }): ReferencePattern => ({ is: 'repeat', item, min, max: Math.max(1, min + more) })),
    fc.record({ is: fc.constant('capture' as const), name: fc.constantFrom('n', 'm'), item: tie('pattern') }),
  ),
}));

const sides = fc.uniqueArray(fc.constantFrom('a', 'c', null), { maxLength: 2 });

const rules = fc
  .array(
    fc.record({
      pattern: pattern.filter((one) => tokenCount(one).least > 0 && tokenCount(one).most <= 16),
      priority: fc.integer({ min: -1, max: 1 }),
      notAfter: sides,
      notBefore: sides,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => list.map((rule, index): ReferenceRule => ({ name: `r${index}`, ...rule })));

const written = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'ba', 'c', '5/numeral', '55/numeral', 'd/n', 'd/nr', ';/break', 'a/break'), {
    maxLength: 8,
  })
  .map((tokens) => tokens.join(' '));

function writeRule({ name, pattern: written, priority, notAfter, notBefore }: ReferenceRule): string {
  const side = (keyword: string, texts: readonly (string | null)[]): string[] =>
    texts.length === 0 ? [] : [`${keyword} ${texts.map((text) => (text === null ? 'edge' : `'${text}'`)).join(' | ')}`];
  return [
    `rule ${name}`,
    `pattern ${writePattern(written)}`,
    ...side('not after', notAfter),
    ...side('not before', notBefore),
    `priority ${priority}`,
    'match [x]',
    'never y',
    '',
  ].join('\n');
}

/** A match without what the reference does not know; captures in the order of their ends, as lists of parts. */
function plain({ rule, from, to, captures }: Match) {
  const parts = new Map(
    [...captures].map(([name, capture]) => [name, capture.parts.map((part) => [part.from, part.to])]),
  );
  return { rule: rule.name, from, to, captures: parts };
}

function plainReference({ rule, from, to, captures }: ReturnType<typeof referenceMatches>[number]) {
  const parts = new Map<string, number[][]>();
  for (const [name, first, last] of captures) parts.set(name, [...(parts.get(name) ?? []), [first, last]]);
  return { rule, from, to, captures: parts };
}

const placeIn = (list: readonly ReferenceRule[], { rule }: { readonly rule: string }): number =>
  list.findIndex(({ name }) => name === rule);

test('finds what a naive matcher finds by trying everything', () => {
  let found = 0;
  fc.assert(
    fc.property(rules, written, (list, text) => {
      const room = compileText(list.map(writeRule).join(''), LEXICONS);
      const tokens = tokensOf(text, room);
      const matcher = createMatcher(room.rules);
      expect(matcher.candidates(tokens).map(plain)).toEqual(referenceCandidates(list, tokens).map(plainReference));
      const matches = referenceMatches(list, tokens).map(plainReference);
      expect(matcher.matchAll(tokens).map(plain)).toEqual(matches);
      for (const match of matches) expect(matcher.matchAt(tokens, match.from)).toMatchObject({ to: match.to });
      const ordered = referenceCandidates(list, tokens)
        .map(plainReference)
        .sort((a, b) => placeIn(list, a) - placeIn(list, b) || a.from - b.from);
      const inOrder = createMatcher(room.rules, { inOrder: true });
      expect(inOrder.candidates(tokens).map(plain)).toEqual(ordered);
      for (const { from } of matches) {
        const first = inOrder.matchAt(tokens, from);
        expect(first && plain(first)).toEqual(ordered.find((match) => match.from === from));
      }
      found += matches.length;
    }),
    { numRuns: 1500 },
  );
  expect(found).toBeGreaterThan(500);
});
