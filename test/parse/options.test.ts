import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BaogaoError, createParser, type ParserOptions, parseReport, toRecords } from '../../src/index.js';

const TEXT = '青石站工作总结\n一、抓培训\n全年敲鼓30咚，举办培训班12期。\n';

const folder = mkdtempSync(join(tmpdir(), 'baogao-options-'));
afterAll(() => rmSync(folder, { recursive: true }));

function errorOf(run: () => unknown): BaogaoError {
  try {
    run();
  } catch (error) {
    if (error instanceof BaogaoError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const countsOf = (options: ParserOptions): string[] =>
  toRecords(createParser(options).parse(TEXT)).flatMap((record) => (record.type === 'count' ? [record.text] : []));

describe('a text that is none', () => {
  it.each([undefined, null, 3, {}, ['总结']])('%j is refused with a code', (value) => {
    expect(errorOf(() => parseReport(value as never))).toMatchObject({ name: 'BaogaoError', code: 'not-a-string' });
  });
});

describe('types', () => {
  it('leaves the others out, but never the sections', () => {
    const root = parseReport(TEXT, { types: ['date'] });
    expect(new Set(toRecords(root).map(({ type }) => type))).not.toContain('count');
    expect(toRecords(root)).toContainEqual(expect.objectContaining({ type: 'section', heading: '抓培训' }));
  });
});

describe('grammars', () => {
  const lexicon = '咚 measure=count\n';

  it('are not needed', () => {
    expect(countsOf({})).toContain('12期');
  });

  it('add vocabulary from a text', () => {
    expect(countsOf({ grammars: [{ name: 'classifier.txt', text: lexicon }] })).toEqual(['30咚', '12期']);
  });

  it('add vocabulary from a file', () => {
    const path = join(folder, 'classifier.txt');
    writeFileSync(path, lexicon);
    expect(countsOf({ grammars: [path] })).toEqual(['30咚', '12期']);
  });

  it('add rules over our own classes', () => {
    const text = [
      'rule no-terms',
      "  pattern  numeral '期'",
      '  before   punctuation',
      '  action   skip',
      '  priority 9',
      '  match    举办[12期]。',
      '  never    举办12场。',
      '',
    ].join('\n');
    expect(countsOf({ grammars: [{ name: 'mine.grammar', text }] })).not.toContain('12期');
  });

  it('are read as texts are: full-width and Traditional', () => {
    const grammars = [{ name: 'classifier.txt', text: '捲 measure=count\n' }];
    const [count] = parseReport('全年铺电缆12捲。', { grammars }).children.flatMap((node) =>
      node.type === 'report' ? node.records.filter(({ type }) => type === 'count') : [],
    );
    expect(count).toMatchObject({ text: '12捲', unit: '卷' });
  });

  it('make a unit of what a rule captures as one', () => {
    const text = [
      'rule drumming',
      "  pattern  value:numeral unit:'咚'",
      '  action   quantity measure=area',
      '  match    敲鼓[30咚]',
      '  never    敲鼓三十下',
    ].join('\n');
    const grammars = [{ name: 'mine.grammar', text }];
    const counts = toRecords(createParser({ grammars }).parse(TEXT)).filter(({ type }) => type === 'count');
    expect(counts[0]).toMatchObject({ text: '30咚', value: 30, unit: '咚', measure: 'area' });
  });

  it('with captures that the action does not know are refused where they stand', () => {
    const text = "rule x\n  pattern number:numeral '咚'\n  action quantity\n  match [3咚]\n  never 咚\n";
    expect(errorOf(() => createParser({ grammars: [{ name: 'mine.grammar', text }] }))).toMatchObject({
      code: 'grammar-check',
      data: { line: 2, column: 11 },
    });
  });

  it.each(['title-noun', 'numeral-mark'])('cannot add to %s, which is fixed', (name) => {
    expect(errorOf(() => createParser({ grammars: [{ name: `${name}.txt`, text: '咚\n' }] }))).toMatchObject({
      code: 'grammar-check',
      data: { file: `${name}.txt` },
    });
  });

  it('that cannot be read are refused by name', () => {
    expect(errorOf(() => createParser({ grammars: [join(folder, 'none.txt')] }))).toMatchObject({
      code: 'grammar-unreadable',
      data: { file: join(folder, 'none.txt') },
    });
  });

  it('that make no sense are refused with their line', () => {
    const grammars = [{ name: 'mine.grammar', text: 'rule x\n  pattern (' }];
    expect(errorOf(() => createParser({ grammars }))).toMatchObject({ code: 'grammar-syntax', data: { line: 2 } });
  });
});

describe('segmenter', () => {
  it('may be injected', () => {
    const seen: string[] = [];
    const segmenter = {
      name: 'characters',
      cut(text: string): string[] {
        seen.push(text);
        return [...text];
      },
    };
    createParser({ segmenter }).parse(TEXT);
    expect(seen.join('')).toContain('举办培训班');
  });
});

describe('options that cannot be used', () => {
  it.each<[string, object]>([
    ['reference', { reference: 'last year' }],
    ['reference', { reference: '2014-13' }],
    ['reference', { reference: '2023-02-29' }],
    ['types.0', { types: ['number'] }],
    ['grammars.0', { grammars: [3] }],
    ['segmenter', { segmenter: 'hanlp' }],
    ['segmenter', { segmenter: {} }],
    ['colour', { colour: 'red' }],
  ])('%s is named in the refusal of %j', (option, options) => {
    const error = errorOf(() => createParser(options as ParserOptions));
    expect(error).toMatchObject({ code: 'bad-option', data: { option } });
    expect(error.message).toContain(option);
  });

  it.each(['2014', '2014-06', '2024-02-29'])('the period %s can be', (reference) => {
    expect(() => createParser({ reference })).not.toThrow();
  });
});
