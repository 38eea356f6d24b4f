/** Texts that make careless scanners quadratic, each by its length. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'repeated digits': (length) => '1'.repeat(length),
  'digits and commas': (length) => '1,'.repeat(length / 2),
  'digits and spaces': (length) => '1 '.repeat(length / 2),
  'Chinese numerals': (length) => '一二三四五六七'.repeat(Math.ceil(length / 7)).slice(0, length),
  multipliers: (length) => '万'.repeat(length),
  'opening brackets': (length) => '（'.repeat(length),
  'opening quotes': (length) => '“'.repeat(length),
  'titles never closed': (length) => '《'.repeat(length),
  'placeholders before a letter': (length) => `${'*'.repeat(length - 1)}a`,
  'placeholders and digits': (length) => 'x1'.repeat(length / 2),
  'one endless sentence': (length) => '发放宣传材料五份开展活动'.repeat(Math.ceil(length / 12)).slice(0, length),
  'counts without end': (length) => '3个、'.repeat(Math.ceil(length / 3)).slice(0, length),
  'names without end': (length) => '市区县局'.repeat(Math.ceil(length / 4)).slice(0, length),
  'dates without end': (length) => '3月'.repeat(Math.ceil(length / 2)).slice(0, length),
  'markers only': (length) => '一、'.repeat(Math.ceil(length / 2)).slice(0, length),
  'line breaks': (length) => '\n'.repeat(length),
};
