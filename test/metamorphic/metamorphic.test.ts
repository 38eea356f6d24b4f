import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/index.js';
import { FORMATS } from './formats.js';
import { RELATIONS } from './relations.js';
import { allowed, changesAs, changesOf, REASONS, reportNames } from './run-relations.js';

/** All relations over all reports are tried by `npm run fuzz`; here a few of every kind of layout. */
const SAMPLE = [
  'agriculture-traditional',
  'commune-1963',
  'police-station',
  'subdistrict-volunteers',
  'trade-union-plan',
  'village-plan',
];

const parser = createParser();

describe.each(RELATIONS)('a report with $name', (relation) => {
  it.each(SAMPLE)('has the records of %s', (report) => {
    expect(changesOf(parser, relation, report).slice(allowed(relation, report))).toEqual([]);
  });
});

describe.each(FORMATS)('a report as $format', (format) => {
  it.each(SAMPLE)('has the records of %s', async (report) => {
    expect(await changesAs(parser, format, report)).toEqual([]);
  });
});

it('has reasons for relations and reports that there are', () => {
  for (const { relation, report } of REASONS) {
    expect(RELATIONS.map(({ name }) => name)).toContain(relation);
    expect(reportNames()).toContain(report);
  }
});
