import type { Match, TokenRange } from '../../../grammar/match.js';
import type { Token } from '../../token/token.js';
import type { ProposedKind } from '../body-candidate.js';
import { linesBehind } from '../headline.js';
import { cellsBelow, columnsOf, isNameCell, namesBodies } from '../table.js';
import { looksLikePerson, nameWeight } from '../unknown-name.js';
import type { OrganisationAction } from './organisation-action.js';
import { proposedKind } from './proposal.js';
import { unknownName } from './unknown-name.js';

/**
 * Names alone on their lines below the header of a column. Where the lines are a table's cells, row by row, every cell of the
 * column is one, and of another column whose cells mostly end as bodies do.
 */
export const column: OrganisationAction = (match, tokens) => {
  const lines = linesBehind(tokens, match.from);
  const columns = columnsOf(tokens, lines);
  const names =
    columns === 0 ? lines.slice(1).filter((line) => looksLikeName(tokens, line)) : inTable(tokens, lines, columns);
  return names.map((line) => ({ ...unknownName(match, tokens, line), kind: kindInCell(match, tokens, line) }));
};

function inTable(tokens: readonly Token[], lines: readonly TokenRange[], columns: number): TokenRange[] {
  return Array.from({ length: columns }, (_, column) => cellsBelow(lines, column, columns))
    .filter((cells, column) => column === 0 || namesBodies(tokens, cells))
    .flatMap((cells) => cells.filter((cell) => isNameCell(tokens, cell)))
    .sort((a, b) => a.from - b.from);
}

const looksLikeName = (tokens: readonly Token[], line: TokenRange): boolean =>
  nameWeight(tokens, line) > 0 && !looksLikePerson(tokens, line);

/** What the last word of a name in a cell says, or the rule. */
const kindInCell = (match: Match, tokens: readonly Token[], { to }: TokenRange): ProposedKind =>
  proposedKind(tokens[to - 1]?.word.ending('organisation-head')?.kind ?? match.rule.parameters.kind);
