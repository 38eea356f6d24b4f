import type { OrganisationKind } from '../../schema/organisation.js';
import type { Span } from '../../source/span.js';
import type { Passage } from '../passage.js';
import { indexAt } from '../sentence-index.js';
import type { Judge } from './judge.js';

interface Mention extends Span {
  readonly kind: OrganisationKind | null;
}

/** The author signs within so many characters of the end, and is named within so many of the beginning. */
const SIGNATURE = 60;
const OPENING = 160;

/** The body that wrote the report: named at the head of its title, in its signature, or as the first subject of its opening. */
export function findIssuer<M extends Mention>(passage: Passage, mentions: readonly M[], judge: Judge): M | null {
  const { title, text, tokens } = passage;
  const named = mentions.filter(({ kind }) => kind !== null);
  const entitled = title && named.find(({ start, end }) => start >= title.start && end <= title.end);
  if (entitled) return entitled;
  const last = named.at(-1);
  if (last && last.end >= text.length - SIGNATURE && isAlone(passage, last)) return last;
  for (const mention of named) {
    if (mention.start > OPENING + (title?.end ?? 0)) return null;
    const from = indexAt(tokens, mention.start);
    const to = indexAt(tokens, mention.end - 1) + 1;
    if (isAlone(passage, mention) || judge.standingsOf(tokens, { from, to }).has('subject')) return mention;
  }
  return null;
}

/** Alone on its line. */
function isAlone({ tokens }: Passage, { start, end }: Span): boolean {
  const before = tokens[indexAt(tokens, start) - 1];
  const after = tokens[indexAt(tokens, end - 1) + 1];
  const breaks = (token: typeof before): boolean => token === undefined || token.kind === 'break';
  return breaks(before) && breaks(after);
}
