import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BaogaoError, createParser, type ParserOptions, parseReport, type Segmenter } from '../../src/index.js';

const TEXT = '青石局2020年工作总结\n一、抓培训\n全年培训40人，走访企业3家。\n';

/** What a call throws that is no error of the library; null for none. */
function untyped(call: () => unknown): unknown {
  try {
    call();
    return null;
  } catch (error) {
    return error instanceof BaogaoError ? null : error;
  }
}

const segmenterOf = (cut: unknown): ParserOptions => ({ segmenter: { name: 'own', cut } as Segmenter });

describe('a segmenter of one’s own', () => {
  it.each<[string, unknown]>([
    ['null', () => null],
    ['nothing', () => undefined],
    ['a number', () => 5],
    ['a text', (text: string) => text],
    ['a promise', async () => []],
    ['no words', () => []],
    ['a list of null', () => [null]],
    ['empty words', (text: string) => ['', ...text]],
    ['numbers', (text: string) => [...text].map(Number)],
    ['words of another text', () => ['总结', '培训']],
    ['words that are too long', (text: string) => [`${text}长`]],
    ['words without an order', (text: string) => [...text].reverse()],
  ])('that gives %s is refused', (_name, cut) => {
    expect(() => parseReport(TEXT, segmenterOf(cut))).toThrow(expect.objectContaining({ code: 'segmenter-failed' }));
  });

  it('that throws is named', () => {
    const cut = (): never => {
      throw new TypeError('no dictionary');
    };
    expect(() => parseReport(TEXT, segmenterOf(cut))).toThrow('the segmenter own failed (no dictionary)');
  });

  it('may cut as it likes', () => {
    for (const cut of [(text: string) => [...text], (text: string) => text.split(/(?<=\n)|(?=\n)/)]) {
      expect(parseReport(TEXT, segmenterOf(cut)).children.length).toBeGreaterThan(0);
    }
  });
});

describe('a grammar of one’s own', () => {
  const nested = (open: string, close: string, depth: number): ParserOptions => ({
    grammars: [
      {
        name: 'own.grammar',
        text: `rule r\n  pattern ${open.repeat(depth)}han${close.repeat(depth)} numeral\n  action date\n`,
      },
    ],
  });

  it.each([
    ['(', ')'],
    ['!(', ')'],
    ['!', ''],
    ['(', ')?'],
    ['a:(', ')'],
    ['(', ''],
  ])('that nests %s%s 1,000 or 100,000 deep is refused', (open, close) => {
    for (const depth of [1_000, 100_000]) {
      expect(() => createParser(nested(open, close, depth))).toThrow(
        expect.objectContaining({
          code: 'grammar-check',
          message: expect.stringContaining('nested more than 100 deep'),
        }),
      );
    }
  });

  it('may nest as deep as people do', () => {
    // What is missing then is an example, not a smaller depth.
    expect(() => createParser(nested('(', ')', 20))).toThrow('example');
  });

  const piece = fc.constantFrom(
    ...['rule r', 'let a =', 'pattern', 'action', 'count', 'skip', 'priority', 'match', 'never', 'because', 'after'],
    ...['han', 'numeral', 'verb', '(', ')', '[', ']', '{', '}', '|', '&', '!', '?', ':', ',', '=', '<', '>', '..', '#'],
    ...["'培训'", '[培训40]人', '1', '99999999999999999999', '-', '__proto__', 'constructor', '"', '\\', '%default'],
    ...['\n', '\n  ', ' ', '\t', '\r\n', '\0', '\ud800', '\ufeff', '人', '𠀀', '。'],
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

  it('has no text that throws anything else', () => {
    const name = fc.constantFrom(
      'own.grammar',
      'own.txt',
      'classifier.txt',
      'verb.txt',
      '.txt',
      'constructor.txt',
      '/',
    );
    fc.assert(
      fc.property(fc.record({ name, text }), (grammar) => {
        expect(untyped(() => createParser({ grammars: [grammar] }))).toBeNull();
      }),
      { numRuns: 150 },
    );
  });
});

describe('options', () => {
  it('have no value that throws anything else', () => {
    const key = fc.constantFrom('reference', 'types', 'grammars', 'segmenter', '__proto__', 'other');
    const value = fc.oneof(
      fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true }),
      fc.constantFrom(
        '2020',
        '0000',
        '2020-02-30',
        '9999-12',
        'count',
        'built-in',
        ['count'],
        [{ name: '', text: '' }],
      ),
    );
    fc.assert(
      fc.property(key, value, (name, given) => {
        expect(untyped(() => parseReport(TEXT, { [name]: given }))).toBeNull();
        expect(untyped(() => parseReport(TEXT, given as ParserOptions))).toBeNull();
      }),
      { numRuns: 150 },
    );
  });
});
