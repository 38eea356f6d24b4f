import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { BaogaoError, DOCUMENT_FORMATS, parseReport, readDocument, type SourceDocument } from '../../src/index.js';
import { abstractNum, level, makeDocx, num, p, table } from './make-docx.js';
import { makePdf } from './make-pdf.js';

const numbering = abstractNum(0, [level(0, '%1、', { format: 'chineseCounting' }), level(1, '%1.%2')]) + num(1, 0);
const docx = makeDocx({
  body:
    p('溪口站工作总结') +
    p('甲', { list: [1, 0] }) +
    p('乙', { list: [1, 1] }) +
    table([
      ['一', '二'],
      ['三', '四'],
    ]),
  numbering,
  header: p('页眉'),
});
const pdf = makePdf([[{ x: 80, y: 700, text: '溪口站工作总结' }]], { packed: true });
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);
compound.set([0xec, 0xa5], 1024);

/** The document, or null where the bytes are refused as they should be; anything else that is thrown fails the test. */
async function readOrRefuse(...args: Parameters<typeof readDocument>): Promise<SourceDocument | null> {
  try {
    return await readDocument(...args);
  } catch (error) {
    if (!(error instanceof BaogaoError)) throw error;
    expect(error.data.name).toBe('x');
    return null;
  }
}

/** Blocks in order and apart, places in range. */
function expectLawful({ text, blocks, place }: SourceDocument): void {
  let at = 0;
  blocks.forEach(({ start, end, number }, index) => {
    expect(number).toBe(index + 1);
    expect(text.slice(at, start)).toMatch(index === 0 ? /^\s*$/ : /^\s+$/);
    expect(end).toBeGreaterThan(start);
    at = end;
  });
  expect(text.slice(at).trim()).toBe('');
  for (const offset of [0, text.length >> 1, text.length])
    expect(place(offset).paragraph).toBeLessThanOrEqual(blocks.length);
}

const format = fc.constantFrom(...DOCUMENT_FORMATS);

describe('readDocument', () => {
  it('gives a document or a typed error for any bytes in any format', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), format, async (bytes, forced) => {
        const document = await readOrRefuse(bytes, { name: 'x', format: forced });
        if (document !== null) expectLawful(document);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['docx', docx],
    ['pdf', pdf],
    ['doc', compound],
  ] as const)('gives a document or a typed error for a %s with some bytes changed', async (forced, whole) => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        const document = await readOrRefuse(bytes, { name: 'x', format: forced });
        if (document !== null) expectLawful(document);
      }),
      { numRuns: forced === 'docx' ? 200 : 40 },
    );
  });

  it('keeps every character of a text, and its tree keeps every one of a document', async () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '<h2>',
      '<ol>',
      '<li>',
      '一、',
      '（一）',
      '。',
      '培训',
      '12期',
      ' ',
      '\n',
      '# ',
      '1. ',
      '|',
      '-|-',
      '**',
      '`',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('html', 'md', 'txt'),
        async (pieces, forced) => {
          const document = await readDocument(Buffer.from(pieces.join('')), { format: forced });
          expectLawful(document);
          if (forced === 'txt') expect(document.text).toBe(pieces.join(''));
          const values: string[] = [];
          visit(parseReport(document), (node) => {
            if ('value' in node) values.push(node.value);
          });
          expect(values.join('')).toBe(document.text);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['html', '<div>', 100_000],
    ['html', '<table><tr><td>', 50_000],
    ['html', '<a href="x">一', 50_000],
    ['html', '<div class="title">一</div>', 5_000],
    ['md', '> ', 10_000],
    ['md', '*a_', 10_000],
    ['md', '[x][y] ', 10_000],
    ['md', '[a]: ', 10_000],
  ] as const)('takes no quadratic time for %s of %j', async (forced, unit, times) => {
    const start = performance.now();
    await readOrRefuse(Buffer.from(unit.repeat(times)), { name: 'x', format: forced });
    // Quadratic work would take minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
