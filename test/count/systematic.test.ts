import { describe, expect, it } from 'vitest';
import { readRoom } from '../../src/build/grammars.js';
import { recogniseCounts } from '../../src/index.js';
import type { Count } from '../../src/schema/index.js';
import { shadow } from '../../src/source/shadow.js';
import { FINANCIAL, hanNumeral } from '../numeral/han-numeral.js';

/** Whole numbers of every length, with zeros at every place. */
const WHOLE = [
  ...[3, 7, 10, 12, 20, 35, 99, 100, 101, 110, 111, 200, 305, 350, 999, 1000, 1001, 1010, 1100, 1234, 2005, 5600],
  ...[10_000, 10_001, 10_010, 10_100, 20_300, 20_305, 30_500, 45_678, 100_000, 102_030, 350_000, 1_000_000, 1_200_000],
  ...[9_999_999, 10_000_000, 10_000_001, 30_500_000, 100_000_000, 100_010_000, 120_003_400, 3_000_000_000],
];

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const scaled = (value: number): string => (value < 10_000 ? String(value) : `${value / 10_000}万`);

/** How a number may be written. */
const WRITINGS: Readonly<Record<string, (value: number) => string>> = {
  figures: String,
  'grouped figures': grouped,
  'wide figures': (value) => wide(String(value)),
  'figures with 万': scaled,
  characters: (value) => hanNumeral(value),
  'financial characters': (value) => hanNumeral(value, FINANCIAL),
  'Traditional characters': (value) => hanNumeral(value).replaceAll('万', '萬').replaceAll('亿', '億'),
};

type Bounds = Partial<Pick<Count, 'min' | 'max'>>;

interface Frame {
  readonly write: (numeral: string) => string;
  readonly approx: Count['approx'];
  readonly bounds: (value: number) => Bounds;
}

/** What may stand around a number, and what it says of the true one. */
const FRAMES: readonly Frame[] = [
  { write: (numeral) => `${numeral}份`, approx: 'exact', bounds: () => ({}) },
  { write: (numeral) => `近${numeral}份`, approx: 'under', bounds: (max) => ({ max }) },
  { write: (numeral) => `约${numeral}份`, approx: 'about', bounds: () => ({}) },
  { write: (numeral) => `超过${numeral}份`, approx: 'over', bounds: (min) => ({ min }) },
  { write: (numeral) => `不少于${numeral}份`, approx: 'at-least', bounds: (min) => ({ min }) },
  { write: (numeral) => `≥${numeral}份`, approx: 'at-least', bounds: (min) => ({ min }) },
  { write: (numeral) => `不超过${numeral}份`, approx: 'at-most', bounds: (max) => ({ max }) },
  { write: (numeral) => `${numeral}份以上`, approx: 'over', bounds: (min) => ({ min }) },
  { write: (numeral) => `${numeral}份（含）以上`, approx: 'over', bounds: (min) => ({ min }) },
  { write: (numeral) => `${numeral}份及以上`, approx: 'at-least', bounds: (min) => ({ min }) },
  { write: (numeral) => `${numeral}份左右`, approx: 'about', bounds: () => ({}) },
  { write: (numeral) => `${numeral}份以内`, approx: 'under', bounds: (max) => ({ max }) },
  { write: (numeral) => `${numeral}份不到`, approx: 'under', bounds: (max) => ({ max }) },
];

const shown = ({ text, value, approx, min, max }: Omit<Count, never>): string =>
  [text, value, approx, min, max].join(' ');

describe.each(Object.entries(WRITINGS))('numbers in %s', (_name, write) => {
  it.each(FRAMES.map((frame) => [frame.write('…'), frame] as const))('in %s', (_frame, frame) => {
    const texts = WHOLE.map((value) => frame.write(write(value)));
    const found = recogniseCounts(texts.map((text) => `共发放${text}。`).join('\n'));
    const expected = WHOLE.map((value, index) => {
      const { min, max } = frame.bounds(value);
      return [texts[index], value, frame.approx, min, max].join(' ');
    });
    expect(found.map(shown)).toEqual(expected);
  });
});

/** The joiners of ranges, with and without blanks. */
const JOINERS = ['-', '–', '—', '——', '~', '～', '至', '到', ' - ', ' – ', ' — ', ' ~ ', ' ～ ', ' 至 '];

/** The two ends of a range as written, and the numbers that they are. */
const RANGES: readonly (readonly [low: string, high: string, min: number, max: number])[] = [
  ['20', '30', 20, 30],
  ['1.5', '2.5', 1.5, 2.5],
  ['3', '5万', 30_000, 50_000],
  ['3000', '5000万', 30_000_000, 50_000_000],
  ['三百', '五百万', 3_000_000, 5_000_000],
  ['七千', '九千亿', 700_000_000_000, 900_000_000_000],
  ['一百二十', '一百五十万', 1_200_000, 1_500_000],
  ['两', '三千', 2000, 3000],
  ['10', '15k', 10_000, 15_000],
  ['5千', '1万', 5000, 10_000],
  ['8500', '3万', 8500, 30_000],
  ['8万', '10万', 80_000, 100_000],
];

describe('ranges', () => {
  it.each(JOINERS)('joined by %j', (joiner) => {
    const texts = RANGES.map(([low, high]) => `${low}${joiner}${high}元`);
    const found = recogniseCounts(texts.map((text) => `每户补助${text}。`).join('\n'));
    expect(found.map(shown)).toEqual(
      RANGES.map(([, , min, max], index) => [texts[index], min, 'range', min, max].join(' ')),
    );
  });
});

const MULTIPLIED = /^[百千万]/;
const POWERED = new Set(
  readRoom('numeral')
    .lexicons.filter(({ name }) => name === 'powered-unit')
    .flatMap(({ entries }) => entries.map(({ word }) => word)),
);

/** Every unit of measurement, with what it measures. */
const UNITS = readRoom('lexicon')
  .lexicons.filter(({ name }) => name === 'unit')
  .flatMap(({ entries }) => entries)
  // Behind figures 千斤 is a thousand 斤.
  .filter(({ word }) => !MULTIPLIED.test(word) || POWERED.has(word))
  .map(({ word, attributes }) => ({ word, measure: String(attributes.measure) }));

describe('every unit', () => {
  it('is read behind figures', () => {
    const text = UNITS.map(({ word }) => `用量为12.5${word}。`).join('\n');
    const found = recogniseCounts(text).map(({ text, value, unit, measure }) => `${text} ${value} ${unit} ${measure}`);
    expect(found).toEqual(UNITS.map(({ word, measure }) => `12.5${word} 12.5 ${shadow(word)} ${measure}`));
  });
});

/** Percentages in words and signs. */
const PERCENTAGES: Readonly<Record<string, number>> = {
  '80%': 80,
  '８０％': 80,
  '80 %': 80,
  '12.56%': 12.56,
  '5‰': 0.5,
  百分之八十: 80,
  百分之十二点五: 12.5,
  千分之三: 0.3,
  八成: 80,
  八成五: 85,
  三成半: 35,
};

describe('percentages', () => {
  it.each(['农户受益', '项目资金', '群众满意', '，', '合格率达标', '的企业', '以上的学生'])('before %s', (behind) => {
    for (const [written, value] of Object.entries(PERCENTAGES)) {
      const [first] = recogniseCounts(`全县${written}${behind}。`);
      expect([first?.text.replace('以上', ''), first?.value, first?.unit]).toEqual([written, value, '%']);
    }
  });
});

describe('neighbours with one place for both', () => {
  const DIGITS = [...'一二三四五六七八九'];
  const PLACES = ['', '十', '百', '千', '万', '十万'] as const;
  const pairs = DIGITS.slice(0, -1).map((low, index) => [low, DIGITS[index + 1] ?? '', index + 1] as const);

  it.each(PLACES)('of percents: 百分之二、三%s', (place) => {
    // 百分之一、二百 is told otherwise.
    if (place !== '' && place !== '十') return;
    const scale = place === '' ? 1 : 10;
    const found = pairs.flatMap(([low, high]) => recogniseCounts(`亏损下降百分之${low}、${high}${place}。`));
    expect(found.map(({ min, max, unit }) => [min, max, unit])).toEqual(
      pairs.map(([, , value]) => [value * scale, (value + 1) * scale, '%']),
    );
  });

  it.each(PLACES)('of things: 二、三%s户', (place) => {
    const scale = 10 ** ({ '': 0, 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5 }[place] ?? 0);
    const found = pairs.flatMap(([low, high]) => recogniseCounts(`全站走访${low}、${high}${place}户。`));
    expect(found.map(({ min, max }) => [min, max])).toEqual(
      pairs.map(([, , value]) => [value * scale, (value + 1) * scale]),
    );
  });
});
