import { describe, expect, it } from 'vitest';
import { recogniseDates } from '../../src/index.js';

/** Writings of a day, with the part of the value that says it; empty where it says nothing by itself. */
const DAYS: readonly (readonly [writing: string, value: string])[] = [
  ['4月6日', 'XXXX-04-06'],
  ['四月六日', 'XXXX-04-06'],
  ['4月6号', 'XXXX-04-06'],
  ['4月6日（周三）', 'XXXX-04-06'],
  ['2022年4月6日', '2022-04-06'],
  ['2022.4.6 ', '2022-04-06'],
  ['2022-04-06 ', '2022-04-06'],
  ['2022/4/6 ', '2022-04-06'],
  ['6日', 'XXXX-XX-06'],
  ['6号', 'XXXX-XX-06'],
  ['本周三', ''],
  ['昨天', ''],
  ['正月初六', ''],
  ['元旦', 'XXXX-01-01'],
];

/** Writings of a clock time, or of one and a later one. */
const TIMES: readonly (readonly [writing: string, from: string, to?: string])[] = [
  ['上午9点', '09:00'],
  ['上午9:30', '09:30'],
  ['上午九时许', '09:00'],
  ['约9时', '09:00'],
  ['9时30分', '09:30'],
  ['14:30', '14:30'],
  ['下午两点半', '14:30'],
  ['下午3点一刻', '15:15'],
  ['中午12点', '12:00'],
  ['晚8点半左右', '20:30'],
  ['晚上8点20', '20:20'],
  ['凌晨2时40分', '02:40'],
  ['9时至11时', '09:00', '11:00'],
  ['14:00—16:30', '14:00', '16:30'],
  ['下午2:00-4:00', '14:00', '16:00'],
  ['晚7点至9点', '19:00', '21:00'],
  ['上午9点到下午4点半', '09:00', '16:30'],
];

describe.each(DAYS)('clock times behind %s', (day, value) => {
  it.each(TIMES)('%s', (time, from, to) => {
    const written = `${day}${time}`;
    const expected = to === undefined ? `${value}T${from}` : `${value}T${from}/${value}T${to}`;
    const found = recogniseDates(`${written}，我队召开例会。`).map((date) => [date.text, date.value]);
    expect(found).toEqual([[written, expected]]);
  });
});
