import { describe, expect, it } from 'vitest';
import { createLeftoverReader } from '../../src/extraction/dismissal/leftover-reader.js';
import { createNotes } from '../../src/extraction/dismissal/notes.js';
import { ROOMS } from '../../src/extraction/extract.js';
import type { Passage } from '../../src/extraction/passage.js';
import { createRecognisers } from '../../src/extraction/recognise.js';
import { activity } from '../../src/generated/activity.js';
import { count } from '../../src/generated/count.js';
import { date } from '../../src/generated/date.js';
import { organisation } from '../../src/generated/organisation.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
import { audit, parseReport, recordTypeSchema } from '../../src/index.js';
import { passageOf } from '../date/passage-of.js';

const rules = { date: date.rules, organisation: organisation.rules, count: count.rules, activity: activity.rules };
const recognise = createRecognisers(rules, createVocabulary(ROOMS), new Set(recordTypeSchema.options), '2014');
const leftovers = createLeftoverReader();

/** Pieces whose repetition makes one endless clause, list, coordination or nesting of whatever recognisers look for. */
const HOSTILE: readonly string[] = [
  '1',
  '3个',
  '3个、',
  '五份和',
  '近',
  '发放5份',
  '发放手册',
  '发放手册5份、',
  '开展',
  '开展活动',
  '组织开展活动，',
  '活动',
  '县教育局',
  '县教育局、',
  '由县教育局',
  '3月',
  '3月、',
  '2014年至',
  '每年',
  '的',
  '，',
  '（',
  '“',
  '对',
  '将',
  '在会上',
  '与县教育局联合',
  '共',
  '其中',
  '举办培训班5期，培训200人次；',
  '同比增长5%，',
  '同比分别增长5%、',
  '增长5%、居全市第二位，',
  '由3人增至5人、',
  '比由3∶1缩小至',
  '占比',
  '比上年',
  '其中3人，',
  '男、女分别为',
  '3人（',
  '共计3人',
];

/** How often tokens are looked at while a passage is read. */
function readsOf(text: string, read: (passage: Passage) => unknown): number {
  const passage = passageOf(text);
  let reads = 0;
  const tokens = new Proxy(passage.tokens, {
    get(target, key, receiver) {
      reads++;
      return Reflect.get(target, key, receiver);
    },
  });
  read({ ...passage, tokens });
  return reads;
}

const textOf = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

describe('the work of all recognisers', () => {
  it.each(HOSTILE)('about doubles with a text of %s', (piece) => {
    const reads = (length: number): number => readsOf(textOf(piece, length), recognise);
    expect(reads(6_000)).toBeLessThan(reads(3_000) * 2.3 + 1_000);
  });
});

describe('the work of an account', () => {
  it.each([...HOSTILE, '三中、', '一、二、', '5+'])(
    'about doubles with a text of %s where no record explains anything',
    (piece) => {
      const reads = (length: number): number =>
        readsOf(textOf(piece, length), (passage) => {
          const { numerals, markers } = createNotes(passage.text);
          leftovers.datesAndHeads(passage.tokens);
          return leftovers.dismissals(passage, [...numerals, ...markers]);
        });
      expect(reads(6_000)).toBeLessThan(reads(3_000) * 2.3 + 1_000);
    },
  );
});

/** How often the records of a report are looked at in an audit. */
function auditReads(text: string): number {
  let reads = 0;
  const root = parseReport(text);
  const counting = <T extends object>(of: T): T =>
    new Proxy(of, {
      get(target, key, receiver) {
        reads++;
        return Reflect.get(target, key, receiver);
      },
    });
  for (const report of root.children) {
    if (report.type === 'report') report.records = report.records.map(counting);
  }
  audit(root);
  return reads;
}

describe('the work of an audit', () => {
  it.each([
    '全站职工24人，其中女职工9人、男职工15人。',
    '男3人，女5人，共计8人。',
    '收入增长5%、7%、',
    '比上年的3件增加5件，',
    '各占5%、',
    '3月5日（星期三）',
    '发放宣传材料1234份。',
    '由3人增至5人，增长60%。',
  ])('about doubles with a text of %s', (piece) => {
    expect(auditReads(textOf(piece, 3_000))).toBeLessThan(auditReads(textOf(piece, 1_500)) * 2.3 + 1_000);
  });
});
