import { describe, expect, it } from 'vitest';
import { createParser, toRecords } from '../../src/index.js';

const parser = createParser();

/** The date diagnostics of a text with what they point at, and the values of its dates. */
function refusedIn(text: string): { told: string[]; values: (string | undefined)[] } {
  const root = parser.parse(text);
  const told = root.diagnostics
    .filter(({ code }) => code.startsWith('date-'))
    .map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
  const values = toRecords(root).flatMap((record) => (record.type === 'date' ? [record.value] : []));
  return { told, values };
}

describe('dates that name no days', () => {
  it.each([
    ['2023年2月30日', 'date-impossible'],
    ['2023年2月29日', 'date-impossible'],
    ['4月31日', 'date-impossible'],
    ['2019年6月31日至7月2日', 'date-impossible'],
    ['2020年至2019年', 'date-reversed'],
  ])('%s', (text, code) => {
    expect(refusedIn(`全站于${text}检修设备。`)).toEqual({ told: [`${code} ${text}`], values: [undefined] });
  });

  it.each(['2024年2月29日', '2月29日', '2019年至2020年', '11月至3月', '去年', '农历八月三十'])('%s is none', (text) => {
    expect(refusedIn(`全站于${text}检修设备。`).told).toEqual([]);
  });
});
