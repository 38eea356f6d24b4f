import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(new URL('../../../src/output/page/style/tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light: light ?? '', dark: dark ?? '' },
  ]),
);

/** Relative luminance of an sRGB colour as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const TYPES = ['count', 'date', 'organisation', 'activity', 'pack'];
const GROUNDS = ['paper', 'surface', 'sunken'];
const WASHES = [...TYPES.map((type) => `${type}-wash`), 'activity-wash-deep'];

/** WCAG 2 AA: 4.5 for text (1.4.3), 3 for what one has to see to use the page (1.4.11). */
const PAIRS: [text: string, ground: string, least: number][] = [
  ...['ink', 'ink-soft', 'accent'].flatMap((text) =>
    GROUNDS.map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
  ...[...WASHES, 'match'].map((ground): [string, string, number] => ['ink', ground, 4.5]),
  // Numbers on cards, badges and links in the details.
  ...TYPES.map((type): [string, string, number] => [type, 'surface', 4.5]),
  ...TYPES.map((type): [string, string, number] => [type, `${type}-wash`, 4.5]),
  // Lines under the text, also inside an activity.
  ...TYPES.flatMap((type) =>
    ['paper', 'activity-wash', 'activity-wash-deep'].map((ground): [string, string, number] => [type, ground, 3]),
  ),
  ...GROUNDS.map((ground): [string, string, number] => ['control-line', ground, 3]),
];

describe.each(['light', 'dark'] as const)('%s colours', (theme) => {
  const colour = (name: string): string => colours.get(name)?.[theme] ?? '';

  it.each(PAIRS)('%s is readable on %s', (text, ground, least) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(least);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
