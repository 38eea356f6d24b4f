import { describe, expect, it } from 'vitest';
import { extractLines, type LineOptions, parseReport, toRecords } from '../../src/index.js';

const TEXT = '全年举办培训班12期。';

const line = (id: unknown, text: unknown = TEXT): string => `${JSON.stringify({ id, text })}\n`;

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}

async function answers(parts: (string | Uint8Array)[], options: LineOptions = {}): Promise<Record<string, unknown>[]> {
  let text = '';
  for await (const answer of extractLines(chunks(...parts), options)) text += answer.text;
  return text
    .split('\n')
    .filter((each) => each !== '')
    .map((each) => JSON.parse(each));
}

const error = (id: unknown, number: number, message: string): unknown => ({
  document: id,
  line: number,
  error: { code: 'bad-line', message: expect.stringContaining(message) },
});

describe('lines of documents', () => {
  it('are answered with their records, each with the id as its document', async () => {
    const root = parseReport(TEXT);
    expect(await answers([line('a'), line(7, ''), line(8)])).toEqual([
      ...toRecords(root, { document: 'a' }),
      ...toRecords(root, { document: 8 }),
    ]);
  });

  it('are answered with their trees, one for each', async () => {
    expect(await answers([line('a'), line(7, '')], { format: 'json' })).toEqual([
      { document: 'a', root: parseReport(TEXT) },
      { document: 7, root: parseReport('') },
    ]);
  });

  it('may be cut anywhere, and end without a line feed', async () => {
    const bytes = Buffer.from(line('一') + line('二').trimEnd());
    const ids = (
      await answers(
        [...bytes].map((byte) => Uint8Array.of(byte)),
        { format: 'json' },
      )
    ).map(({ document }) => document);
    expect(ids).toEqual(['一', '二']);
  });

  it('that are no documents get an answer and do not lose the others', async () => {
    const parts = [
      ...['\uFEFF', line(1, '')],
      ...['no JSON\n', '[]\n', '{"text":""}\n', line(null), line(5, 5), '\r\n'],
      ...[Uint8Array.of(0x7b, 0xff, 0x0a), `${' '.repeat(200)}\n`, line(10, '')],
    ];
    expect(await answers(parts, { format: 'json', maxLineLength: 100 })).toEqual([
      { document: 1, root: parseReport('') },
      error(null, 2, 'not JSON'),
      error(null, 3, 'not an object'),
      error(null, 4, 'id'),
      error(null, 5, 'id'),
      error(5, 6, 'text'),
      error(null, 8, 'not UTF-8'),
      error(null, 9, 'longer than 100 bytes'),
      { document: 10, root: parseReport('') },
    ]);
  });

  it('keep an id as it is', async () => {
    const numbers = [
      ...['12345678901234567890', '9007199254740993', '-0', '1.0', '1e3', '1E+400', '0.10000000000000000001'],
    ];
    const ids = [...numbers, '"12345678901234567890"', String.raw`"\u0031\ud800"`];
    const given = ids.map((id) => `{"text": "发放传单3份。", "id" : ${id} }\n{"id":${id},"text":7}\n`);
    const texts: string[] = [];
    for await (const { text } of extractLines(chunks(...given), { types: ['count'] })) texts.push(text);
    const written = [...numbers, '"12345678901234567890"', String.raw`"1\ud800"`];
    expect(texts.map((text) => text.slice(0, text.indexOf(',')))).toEqual(
      written.flatMap((id) => [`{"document":${id}`, `{"document":${id}`]),
    );
  });

  it('are not told apart by ids that stand elsewhere', async () => {
    const given = [
      '{"meta":{"id":5},"id":18014398509481985,"list":[{"id":6}],"text":""}',
      String.raw`{"text":"\"id\":7,\\","id":18014398509481985}`,
      String.raw`{"\u0069d":18014398509481985,"text":"","x":"id"}`,
      '{"id":4,"id":18014398509481985,"text":""}',
    ].map((each) => `${each.trimEnd()}\n`);
    const starts: string[] = [];
    for await (const { text } of extractLines(chunks(...given), { format: 'json' })) {
      starts.push(text.slice(0, text.indexOf(',')));
    }
    expect(starts).toEqual(given.map(() => '{"document":18014398509481985'));
  });

  it('are counted as failed only where they are', async () => {
    const failed: boolean[] = [];
    for await (const answer of extractLines(chunks(line(1), '{}\n', '\n'))) failed.push(answer.failed);
    expect(failed).toEqual([false, true, false]);
  });

  it('choose types and take the options of a parser', async () => {
    const options: LineOptions = {
      types: ['count'],
      grammars: [{ name: 'classifier.txt', text: '咚 measure=count\n' }],
      segmenter: 'built-in',
    };
    expect(await answers([line(1, '3月，敲鼓30咚。')], options)).toEqual([
      expect.objectContaining({ document: 1, type: 'count', unit: '咚' }),
    ]);
  });

  it.each<[string, LineOptions]>([
    ['format', { format: 'csv' as 'json' }],
    ['workers', { workers: 1.5 }],
    ['reference', { reference: 'soon' }],
  ])('are refused where the option %s cannot be used', async (option, options) => {
    await expect(answers([line(1)], options)).rejects.toMatchObject({ code: 'bad-option', data: { option } });
  });
});

describe.each([1, 2])('with %i at once', (workers) => {
  it('answers keep the order of the lines', async () => {
    // The first is by far the longest.
    const texts = [TEXT.repeat(400), ...Array.from({ length: 20 }, (_, number) => TEXT.repeat(number % 3))];
    const parts = texts.map((text, number) => line(number, text));
    const ids = (await answers(parts, { format: 'json', workers })).map(({ document }) => document);
    expect(ids).toEqual(texts.map((_, number) => number));
  });

  it('an answer does not wait for the next line', async () => {
    async function* silent(): AsyncGenerator<string> {
      yield line('a');
      await new Promise(() => {});
    }
    const given = extractLines(silent(), { workers, types: ['count'] });
    expect((await given.next()).value?.text).toContain('"document":"a","type":"count"');
    // Nobody awaits the end: it comes with the next line.
    void given.return(undefined);
  });

  it('a line that is too much for its thread loses only itself', async () => {
    const parts = [line(1, ''), line('large', '发放传单3份，走访企业4家。\n'.repeat(60_000)), line(3, '')];
    expect(await answers(parts, { format: 'json', workers, workerMemory: 100 })).toEqual([
      { document: 1, root: parseReport('') },
      { document: 'large', line: 2, error: { code: 'worker-failed', message: expect.any(String) } },
      { document: 3, root: parseReport('') },
    ]);
  }, 120_000);

  it('lines are not read while nobody takes the answers', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<string> {
      for (;;) {
        read += 1;
        yield line(read);
      }
    }
    const given = extractLines(endless(), { workers });
    for (let taken = 1; taken <= 3; taken++) await given.next();
    const before = read;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read).toBe(before);
    expect(read).toBeLessThanOrEqual(3 + 4 * workers + 1);
    await given.return(undefined);
  });
});
