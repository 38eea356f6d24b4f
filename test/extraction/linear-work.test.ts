import { describe, expect, it } from 'vitest';
import { ROOMS } from '../../src/extraction/extract.js';
import { createRecognisers } from '../../src/extraction/recognise.js';
import { activity } from '../../src/generated/activity.js';
import { count } from '../../src/generated/count.js';
import { date } from '../../src/generated/date.js';
import { organisation } from '../../src/generated/organisation.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
import { recordTypeSchema } from '../../src/index.js';
import { passageOf } from '../date/passage-of.js';

const rules = { date: date.rules, organisation: organisation.rules, count: count.rules, activity: activity.rules };
const recognise = createRecognisers(rules, createVocabulary(ROOMS), new Set(recordTypeSchema.options), '2014');

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
];

/** How often tokens are looked at. */
function readsOf(text: string): number {
  const passage = passageOf(text);
  let reads = 0;
  const tokens = new Proxy(passage.tokens, {
    get(target, key, receiver) {
      reads++;
      return Reflect.get(target, key, receiver);
    },
  });
  recognise({ ...passage, tokens });
  return reads;
}

describe('the work of all recognisers', () => {
  it.each(HOSTILE)('about doubles with a text of %s', (piece) => {
    const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
    expect(readsOf(text(6_000))).toBeLessThan(readsOf(text(3_000)) * 2.3 + 1_000);
  });
});
