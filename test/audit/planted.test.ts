import { expect, it } from 'vitest';
import { audit, createParser } from '../../src/index.js';
import { plantedReport } from './planted-reports.js';

const REPORTS = 500;
const parser = createParser();
const rulesOf = (text: string): string[] => audit(parser.parse(text)).map(({ rule }) => rule);

it('finds every planted contradiction of 500 reports, and none in their clean twins', () => {
  const failures: { missed?: string; alarm?: string; text: string }[] = [];
  for (let index = 0; index < REPORTS; index++) {
    const { rule, planted, clean } = plantedReport(index);
    if (!rulesOf(planted).includes(rule)) failures.push({ missed: rule, text: planted });
    for (const alarm of rulesOf(clean)) failures.push({ alarm, text: clean });
  }
  expect(failures).toEqual([]);
}, 120_000);
