import { describe } from 'vitest';
import { figureOf } from '../../src/extraction/table/figures.js';
import { unitsIn } from '../../src/extraction/table/units.js';
import { table } from '../../src/generated/table.js';
import { createMatcher } from '../../src/grammar/matcher.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { tokensOf } from '../cases/tokens-of.js';

const isUnit = (action: string): boolean => action.startsWith('unit');
const figures = createMatcher(table.rules.filter(({ action }) => !isUnit(action)));
const units = createMatcher(table.rules.filter(({ action }) => isUnit(action)));

/** The text of an example is that of a cell. */
function recognise(text: string): Recognised[] {
  const tokens = tokensOf(text);
  const place = { row: 1, column: 1, rows: 1, columns: 1, header: false };
  const cell = { ...place, start: 0, end: text.length, from: 0, to: tokens.length, tokens, text };
  const figure = figureOf(cell, [], figures);
  const found = unitsIn(tokens, units);
  const matches = units.matchAll(tokens);
  return [
    ...(figure === null ? [] : [{ ...figure.draft, rule: figure.draft.rule.name, fields: { ...figure.draft } }]),
    ...found.map(({ around, unit, measure, scale }, index) => ({
      ...around,
      rule: matches[index]?.rule.name ?? '',
      fields: { value: scale, unit, measure },
    })),
  ];
}

describe('examples of the table grammars', () => testGrammarExamples('table', recognise));
