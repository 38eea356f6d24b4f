import { textOf } from '../../token/text-of.js';
import type { Token } from '../../token/token.js';
import { nameInHeadline } from '../headline.js';
import { looksLikePerson, nameWeight } from '../unknown-name.js';
import { traitsOfUnknown } from '../unknown-rules.js';
import { weightOf } from '../weights.js';
import type { OrganisationAction } from './organisation-action.js';
import { unknownName } from './unknown-name.js';

/** The author's name in a line that holds nothing else but dates and what such a document is: 晨昱社2021年度报告. */
export const author: OrganisationAction = (match, tokens) => {
  const name = nameInHeadline(tokens, match.from);
  if (!name || looksLikePerson(tokens, name)) return null;
  const traits = traitsOfUnknown(tokens, name);
  if (traits.has('body')) return null;
  const text = textOf(tokens, name);
  const titled = isTitled(tokens[name.to - 1], text);
  if (traits.has('short-body') && !titled) return null;
  return titled || nameWeight(tokens, name) >= weightOf('name-author') ? unknownName(match, tokens, name) : null;
};

const isTitled = (last: Token | undefined, text: string): boolean =>
  last?.word.endingOf(text, 'name-ending')?.titled === true && text.length >= SHORTEST_TITLED;

/** 社 alone is no name. */
const SHORTEST_TITLED = 3;
