import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shadow } from '../../src/source/shadow.js';

/** Strings of any UTF-16 units, lone surrogates and NUL included. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));

describe('shadow', () => {
  it.each([
    ['full-width digits, letters and signs', '２０１９年Ｑ３（約８５．６％）', '2019年Q3(约85.6%)'],
    ['marks with a half-width twin', '一，二；三：四？五！', '一,二;三:四?五!'],
    ['marks without one', '甲、乙。《丙》【丁】', '甲、乙。《丙》【丁】'],
    ['every shape of quotation mark', '「甲」『乙』‘丙’“丁”〝戊〞', '“甲”“乙”“丙”“丁”“戊”'],
    ['a straight quotation mark, which does not tell its side', '＂甲"', '"甲"'],
    ['dashes', '3－5、3–5、3～5、3〜5、甲——乙、丙―丁', '3-5、3-5、3~5、3~5、甲——乙、丙—丁'],
    ['the circle written for zero', '二○一八', '二〇一八'],
    ['spaces of every width', '甲\u3000乙\u00a0丙\u200b丁\ufeff', '甲 乙 丙 丁 '],
    ['tabs and line ends, which stay', '甲\t乙\r\n丙', '甲\t乙\r\n丙'],
    ['Traditional characters', '縣婦聯開展雙擁活動餘萬個', '县妇联开展双拥活动余万个'],
    ['the form of Hong Kong', '衞生局', '卫生局'],
    ['characters that are Simplified words too', '乾元镇著名', '乾元镇著名'],
    ['a variant that only Traditional has', '於後', '于后'],
    ['radicals from a PDF', '⼯作', '工作'],
    ['radicals of the supplement', '⻘年⺠兵⻔⼾', '青年民兵门户'],
    ['a character outside the basic plane', '𠀀🙂２', '𠀀🙂2'],
    ['nothing to change', '报告', '报告'],
    ['the empty text', '', ''],
  ])('%s', (_name, text, expected) => {
    expect(shadow(text)).toBe(expected);
  });

  it('has the length of the text, whatever the text', () => {
    fc.assert(fc.property(anyUnits, (text) => shadow(text).length === text.length));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => shadow(text).length === text.length));
  });

  it('is its own shadow', () => {
    const everyUnit = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join('');
    expect(shadow(everyUnit)).toHaveLength(0x10000);
    expect(shadow(shadow(everyUnit)) === shadow(everyUnit)).toBe(true);
  });

  it('leaves lone surrogates where they are', () => {
    expect(shadow('\ud83d１\ude00')).toBe('\ud83d1\ude00');
  });

  it('converts each character by itself, also across the seams of a long text', () => {
    fc.assert(fc.property(anyUnits, anyUnits, (left, right) => shadow(left + right) === shadow(left) + shadow(right)));
    expect(shadow('１萬'.repeat(10_001))).toBe('1万'.repeat(10_001));
  });
});
