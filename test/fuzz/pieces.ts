import { activity } from '../../src/generated/activity.js';
import { count } from '../../src/generated/count.js';
import { date } from '../../src/generated/date.js';
import { lexicon } from '../../src/generated/lexicon.js';
import { numeral } from '../../src/generated/numeral.js';
import { organisation } from '../../src/generated/organisation.js';
import { structure } from '../../src/generated/structure.js';
import type { CompiledRoom } from '../../src/grammar/compiled-room.js';

const ROOMS: readonly CompiledRoom[] = [structure, numeral, date, count, organisation, activity, lexicon];

/** The words of each class of the product's own lexicons: a rule that looks for one meets it here. */
export const LEXICON_WORDS: readonly (readonly string[])[] = ROOMS.flatMap(({ lexicons }) =>
  Object.values(lexicons).map((entries) => entries.flatMap(({ words }) => words.split('\n'))),
);

/** What stands between words, and what no lexicon holds. */
export const MARKS: readonly string[] = [
  ...'，。；：！？、…·-—%+×*_/>|#',
  ...'“”‘’《》（）()【】〔〕[]',
  ...'\n\n\n\n \t\u3000\r\u2028',
  ...'\u200b\u00ad\u2060\ufeff\u0000\ud83d',
  '\r\n',
  '\n\n',
  '  ',
  '——',
  '...',
  '😀',
];

/** Markers of every style, low numbers more often than high ones. */
export const MARKERS: readonly string[] = [
  ...[
    '一、',
    '二、',
    '三、',
    '十一、',
    '（一）',
    '（二）',
    '(三)',
    '1、',
    '1.',
    '2.',
    '3、',
    '1. ',
    '(1)',
    '（2）',
    '①',
    '②',
  ],
  ...['第一，', '第二，', '第一章', '第二部分', '一是', '二是', '一要', '首先，', '其次，', '最后，', '——', '- ', '● '],
  ...['a.', 'b.', 'A、', '甲 ', '壹 ', '1.1 ', '1.2.', '1）', '㈠', '第1页 共2页', '- 1 -', '1/2', '4/17'],
];

export const NUMBERS: readonly string[] = [
  ...[
    '1',
    '2',
    '12',
    '300',
    '2021',
    '２０',
    '1.5',
    '1,200',
    '一',
    '两',
    '十几',
    '三千',
    '百分之',
    '3.5%',
    '5万多',
    'xx',
    '**',
  ],
  ...['2021年', '3月5日', '2021-3-5', '第三季度', '9:30', '上半年', '20余', '近百', '〇'],
];
