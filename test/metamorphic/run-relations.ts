import { readdirSync, readFileSync } from 'node:fs';
import { readDocument } from '../../src/document/index.js';
import type { Parser } from '../../src/index.js';
import { differences, shownRecords } from './differences.js';
import { FORMATS, type Format } from './formats.js';
import { RELATIONS, type Relation } from './relations.js';

const FOLDER = new URL('../reports/', import.meta.url);

/** What a relation may change in a report: so many records lost and added, and why. */
interface Reason {
  readonly relation: string;
  readonly report: string;
  readonly differences: number;
  readonly why: string;
}

export const REASONS: readonly Reason[] = [
  {
    ...{ relation: 'wrapped at 30', report: 'sports-bureau-two-reports', differences: 1 },
    why: 'a paragraph that is just as long as a line ends with a colon, and the next one has no indent',
  },
  {
    ...{ relation: 'wrapped at 36', report: 'bank-branch-2019', differences: 2 },
    why: 'the notice of a site above the title is broken inside a word, so that it is no notice any more',
  },
  {
    ...{ relation: 'wrapped at 36', report: 'news-regatta-2023', differences: 3 },
    why: 'a menu above the title is broken inside a word',
  },
  {
    ...{ relation: 'letter-spaced', report: 'environment-bureau-trad', differences: 2 },
    why: 'a name in the title has a blank inside, which letter-spacing makes as wide as any other',
  },
  {
    ...{ relation: 'letter-spaced', report: 'news-regatta-2023', differences: 2 },
    why: 'the same for the name of a reporter',
  },
];

export const reportNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.replace(/\.txt$/, ''))
    .sort();

/** The records that a relation loses and adds in a report, as lines. */
export function changesOf(parser: Parser, { change, ignored }: Relation, report: string): string[] {
  const text = readFileSync(new URL(`${report}.txt`, FOLDER), 'utf8');
  const before = shownRecords(parser, text, ignored);
  const { lost, added } = differences(before, shownRecords(parser, change(text), ignored));
  return [...lost.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
}

/** Those of all relations over all reports that have no reason. */
export function unexplained(parser: Parser): string[] {
  return RELATIONS.flatMap((relation) =>
    reportNames().flatMap((report) => {
      const changes = changesOf(parser, relation, report);
      return changes.length > allowed(relation, report)
        ? [`${relation.name}, ${report}:`, ...changes.map((line) => `  ${line}`)]
        : [];
    }),
  );
}

/** The same for a report as a document. */
export async function changesAs(parser: Parser, { format, write }: Format, report: string): Promise<string[]> {
  const text = readFileSync(new URL(`${report}.txt`, FOLDER), 'utf8');
  const document = await readDocument(write(text), { format });
  const before = shownRecords(parser, text, BLANKS);
  const { lost, added } = differences(before, shownRecords(parser, document, BLANKS));
  return [...lost.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
}

const BLANKS = /\s+/g;

/** Those of all formats over all reports. */
export async function unexplainedAs(parser: Parser): Promise<string[]> {
  const found: string[] = [];
  for (const format of FORMATS) {
    for (const report of reportNames()) {
      const changes = await changesAs(parser, format, report);
      if (changes.length > 0) found.push(`${format.format}, ${report}:`, ...changes.map((line) => `  ${line}`));
    }
  }
  return found;
}

export const allowed = (relation: Relation, report: string): number =>
  REASONS.find((reason) => reason.relation === relation.name && reason.report === report)?.differences ?? 0;
