import type { TokenRange } from '../../grammar/match.js';
import type { Passage } from '../passage.js';
import { endsClause, endsStatement } from '../syntax/clause.js';
import type { Token } from '../token/token.js';

/** What stands between commas and colons. */
export interface Clause extends TokenRange {
  /** Its place in its sentence. */
  readonly index: number;
}

/** A sentence by its tokens: up to `。！？；`, a line break or the next section's marker. */
export interface Sentence extends TokenRange {
  readonly clauses: readonly Clause[];
  /** A section's marker stands before it. */
  readonly opensItem: boolean;
  /** It is, or begins with, the heading of a section or the report's title. */
  readonly isHeading: boolean;
  /** It is the report's title. */
  readonly isTitle: boolean;
}

/** So many clauses are looked at together, and so many tokens of one: what is longer is cut. */
const MOST_CLAUSES = 32;
const LONGEST_CLAUSE = 80;

/** The sentences of a passage in text order. A heading that ends inside a sentence does not end it. */
export function sentencesOf({ tokens, sections, title }: Passage): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let opensItem = false;
  let heading = 0;
  const finish = (to: number): void => {
    for (const clauses of clausesOf(tokens, from, to)) {
      const first = clauses[0]?.from ?? from;
      const start = tokens[first]?.start ?? 0;
      while (heading < sections.length && (sections[heading]?.heading.end ?? 0) <= start) heading++;
      const inHeading = (sections[heading]?.heading.start ?? Number.POSITIVE_INFINITY) <= start;
      const isTitle = title !== null && start >= title.start && start < title.end;
      sentences.push({
        from: first,
        to: clauses.at(-1)?.to ?? to,
        clauses,
        opensItem,
        isHeading: inHeading || isTitle,
        isTitle,
      });
      opensItem = false;
    }
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.kind === 'marker' || endsStatement(token) || isLineEnd(tokens, index)) {
      finish(index);
      from = index + 1;
      opensItem ||= token.kind === 'marker';
    }
  }
  finish(tokens.length);
  return sentences;
}

/** A break of no width stands where a heading ends inside a sentence; the sentence goes on. */
function isLineEnd(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'break') return false;
  return token.end > token.start || tokens[index + 1]?.kind !== 'punctuation';
}

/** The clauses between `from` and `to`, no more of them together than are looked at together. */
function clausesOf(tokens: readonly Token[], from: number, to: number): Clause[][] {
  const groups: Clause[][] = [];
  let clauses: Clause[] = [];
  let start = from;
  for (let index = from; index <= to; index++) {
    const ends = index === to || endsClause(tokens[index]);
    if (!ends && index - start < LONGEST_CLAUSE) continue;
    if (index > start) {
      if (clauses.length === 0) groups.push(clauses);
      clauses.push({ from: start, to: index, index: clauses.length });
      if (clauses.length === MOST_CLAUSES) clauses = [];
    }
    start = ends ? index + 1 : index;
  }
  return groups;
}
