import { Evidence } from '../evidence.js';
import type { OrganisationAction } from './organisation-action.js';
import { proposal } from './proposal.js';

/**
 * A word that the dictionary knows for a body's name: 苏联政府. Its end says which kind. With parameter `alone=acts` it is one where it acts: 驻京办.
 */
export const tagged: OrganisationAction = (match, tokens) => {
  const word = tokens[match.from]?.word;
  const ending = word?.ending('organisation-head') ?? word?.ending('organisation-name') ?? word?.ending('short-head');
  const kind = { kind: ending?.kind };
  return match.rule.parameters.alone === 'acts'
    ? proposal(match, kind, { alone: 'acts', withField: 'acts', evidence: Evidence.field })
    : proposal(match, kind, { alone: 'always', withField: 'always', before: 'places' });
};

/** A noun of the lexicon that ends in a last word: 驻村工作队. */
export const compound: OrganisationAction = (match, tokens) => {
  const ending = tokens[match.from]?.word.ending('organisation-head');
  return proposal(match, { ...ending, alone: ending?.with ?? 'always' });
};

/** A quotation that is the name of a body: “暖阳志愿服务队”. That of a work, 《…》, is none. */
export const quoted: OrganisationAction = (match, tokens) => {
  const { text = '', word } = tokens[match.from] ?? {};
  if (text.startsWith(TITLE)) return null;
  const kind = word?.endingOf(text.slice(1, -1), 'organisation-head')?.kind;
  return proposal(match, { kind }, { alone: 'always', whole: true, quoted: true });
};

/** What opens the title of a work. */
const TITLE = '《';
