import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULE_ROOMS } from '../../src/extraction/extract.js';
import { capturesByAction } from '../../src/grammar/action-captures.js';
import { SKIP } from '../../src/grammar/check-grammar.js';

/** `action | room | needed | taken besides` of the table in the grammars' README. */
function tableRows(): string[] {
  const readme = readFileSync(new URL('../../grammars/README.md', import.meta.url), 'utf8');
  const lines = readme.split('\n');
  const first = lines.findIndex((line) => line.startsWith('| Action |'));
  const rows = lines.slice(first + 2);
  return rows
    .slice(0, rows.indexOf(''))
    .map((row) =>
      row
        .split('|')
        .slice(1, 5)
        .map((cell) => cell.replaceAll('`', '').trim())
        .join(' | '),
    )
    .sort();
}

test('the README names every action with its captures', () => {
  const names = (captures: Iterable<string>): string => [...captures].sort().join(', ') || '–';
  const rows = RULE_ROOMS.flatMap(({ room, rules }) =>
    [...capturesByAction(rules)]
      .filter(([action]) => action !== SKIP)
      .map(([action, { taken, needed }]) => {
        const besides = [...taken].filter((name) => !needed.has(name));
        return [action, room, names(needed), names(besides)].join(' | ');
      }),
  ).sort();
  expect(rows.length).toBeGreaterThan(0);
  expect(tableRows()).toEqual(rows);
});
