import { describe, expect, it } from 'vitest';
import { toCsv, toTables } from '../../src/output/index.js';
import { sampleRoot } from './sample-root.js';

describe('toCsv', () => {
  it('writes RFC 4180: header, commas, CRLF, quotes doubled inside quotes', () => {
    const rows = [
      { item: '桌,椅', note: '“好”', value: 3 },
      { item: 'a"b', note: '两\n行', value: -0.5 },
    ];
    expect(toCsv(rows)).toBe('item,note,value\r\n"桌,椅",“好”,3\r\n"a""b","两\n行",-0.5\r\n');
  });

  it('writes null as the empty field, and takes the columns of all rows', () => {
    expect(toCsv([{ a: null, b: true }, { c: '' }])).toBe('a,b,c\r\n,true,\r\n,,\r\n');
  });

  it('writes nothing for no rows', () => {
    expect(toCsv([])).toBe('');
  });

  it.each([
    ...['=1+1', '+1', '-1', '@x', '\tx', '\0=1', '\0x', '＝1+1', '＋1', '－1', '＠x', ' =1', '\ufeff=1', '\u200b@x'],
  ])('keeps a spreadsheet from running %j', (text) => {
    expect(toCsv([{ a: text }])).toBe(`a\r\n'${text}\r\n`);
    expect(toCsv([{ a: text }], { guardFormulas: false })).toBe(`a\r\n${text}\r\n`);
  });

  it.each(['\n=1', '\nx', '\r\nx', '\rx', ' \n＝1'])(
    'keeps a spreadsheet from running %j behind a line end',
    (text) => {
      expect(toCsv([{ a: text }])).toBe(`a\r\n"'${text}"\r\n`);
    },
  );

  it('keeps a spreadsheet from running a header', () => {
    expect(toCsv([{ '=1+1': 1, a: 2 }])).toBe("'=1+1,a\r\n1,2\r\n");
    expect(toCsv([{ '=1+1': 1 }], { guardFormulas: false })).toBe('=1+1\r\n1\r\n');
  });

  it.each(['3=4', '一－二', 'a@b', '“=”'])('leaves %j alone', (text) => {
    expect(toCsv([{ a: text }])).toBe(`a\r\n${text}\r\n`);
  });

  it('leaves negative numbers alone', () => {
    expect(toCsv([{ a: -1 }])).toBe('a\r\n-1\r\n');
  });

  it('begins with a byte order mark where Excel shall read it', () => {
    expect(toCsv([{ a: '报告' }], { bom: true })).toBe('\uFEFFa\r\n报告\r\n');
    expect(toCsv([{ a: '报告' }])).toBe('a\r\n报告\r\n');
  });

  it('takes a table, whose columns are there without rows, and joins lists', () => {
    const { schema } = toTables([]).sections;
    expect(toCsv({ schema, rows: [] })).toBe(`${Object.keys(schema.columns).join(',')}\r\n`);
    const { sections } = toTables(sampleRoot());
    expect(toCsv(sections).split('\r\n')[2]).toMatch(/,练体能,,抓培训; 练体能,26,40,4$/);
  });
});
