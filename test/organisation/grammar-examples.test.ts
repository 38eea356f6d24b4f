import { describe } from 'vitest';
import { VERDICTS } from '../../src/extraction/organisation/judge.js';
import {
  createOrganisationRecogniser,
  ORGANISATION_ACTIONS,
} from '../../src/extraction/organisation/organisation-recogniser.js';
import { PIECE_ACTIONS } from '../../src/extraction/organisation/pieces.js';
import type { Passage } from '../../src/extraction/passage.js';
import { organisation } from '../../src/generated/organisation.js';
import type { CompiledRule } from '../../src/grammar/compiled-room.js';
import { createMatcher } from '../../src/grammar/matcher.js';
import type { Recognised } from '../../src/grammar/run-examples.js';
import { recogniseOrganisations } from '../../src/index.js';
import type { RuleReference } from '../../src/schema/rule-reference.js';
import type { Span } from '../../src/source/span.js';
import { testGrammarExamples } from '../cases/grammar-examples.js';
import { tokensOf } from '../cases/tokens-of.js';

const decisive = ({ action }: CompiledRule): boolean => VERDICTS.some((verdict) => verdict === action);
const ofEdge = ({ action }: CompiledRule): boolean => PIECE_ACTIONS.some((name) => name === action);
const matcher = createMatcher(
  organisation.rules.filter((rule) => !decisive(rule) && !ofEdge(rule)),
  { actions: ORGANISATION_ACTIONS },
);
const edgeMatcher = createMatcher(organisation.rules.filter(ofEdge), { actions: PIECE_ACTIONS });

/** The candidates of a text with the rules that decided them. */
function decisionsIn(text: string): Recognised[] {
  const decisions: Recognised[] = [];
  const recogniser = createOrganisationRecogniser(organisation.rules);
  const passage = {
    ...{ text, tokens: tokensOf(text), sentences: [], title: null, genre: 'other', sections: [] },
    decided: (name: Span, rule: RuleReference) => void decisions.push({ ...name, rule: rule.name }),
  };
  recogniser(passage as unknown as Passage, { dates: [] });
  return decisions;
}

/** The records with the rules that made them, and what the `skip` rules take. */
function recognise(text: string): Recognised[] {
  const tokens = tokensOf(text);
  const skipped = matcher.matchAll(tokens).flatMap(({ rule, from, to }) => {
    const start = tokens[from]?.start ?? 0;
    return rule.action === 'skip' ? [{ start, end: tokens[to - 1]?.end ?? start, rule: rule.name }] : [];
  });
  const pieces = edgeMatcher.candidates(tokens).map((match) => {
    const { from, to } = match.captures.get('piece') ?? match;
    return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, rule: match.rule.name };
  });
  const found = recogniseOrganisations(text).map(({ start, end, rule, kind, name }) => ({
    ...{ start, end, rule: rule.name },
    fields: { kind, name },
  }));
  return [...skipped, ...pieces, ...found, ...decisionsIn(text)];
}

describe('examples of the organisation grammars', () => testGrammarExamples('organisation', recognise));
