import { describe, expect, it } from 'vitest';
import { type ErrorCode, type Limits, readDocument } from '../../src/index.js';
import { abstractNum, level, makeDocx, num, p, run, table } from './make-docx.js';
import { assemble, stream } from './make-pdf.js';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A page whose form draws another form several times, and so on, to the last, which holds a text. */
function nestedForms(depth: number, times: number): Uint8Array {
  const font = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
    '<< /Length 6 >>\nstream\n/F Do \nendstream',
  ];
  for (let form = 0; form < depth; form++) {
    const content = form === depth - 1 ? 'BT /F1 12 Tf (abc) Tj ET' : '/F Do '.repeat(times);
    objects.push(
      `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${font} /XObject << /F ${6 + form} 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  return assemble(objects);
}

const page = (content: string): Uint8Array =>
  assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    stream(Buffer.from(content), true),
  ]);

const inserted = (depth: number): string =>
  `<w:p>${'<w:ins w:id="1">'.repeat(depth)}${run('总结')}${'</w:ins>'.repeat(depth)}</w:p>`;
const longNumber = abstractNum(0, [level(0, '%1'.repeat(200))]) + num(1, 0);

describe('a file that asks for more than its limits is refused by name:', () => {
  it.each<[string, string, Uint8Array, ErrorCode, Partial<Limits>]>([
    ['lists in lists of Markdown', 'a.md', text(`${'- '.repeat(4000)}甲`), 'nested-too-deeply', {}],
    ['numbered lists in lists', 'a.md', text(`${'1. '.repeat(3000)}甲`), 'nested-too-deeply', {}],
    ['quotations in quotations', 'a.md', text(`${'>'.repeat(8000)}甲`), 'nested-too-deeply', {}],
    [
      'lists that are indented line by line',
      'a.md',
      text(Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(2 * depth)}- 甲`).join('\n')),
      'nested-too-deeply',
      {},
    ],
    ['elements of a page', 'a.html', text(`${'<div>'.repeat(3000)}甲`), 'nested-too-deeply', {}],
    ['insertions in insertions of Word', 'a.docx', makeDocx({ body: inserted(5000) }), 'nested-too-deeply', {}],
    ['groups of rich text', 'a.rtf', text(`{\\rtf1 ${'{'.repeat(5000)}`), 'nested-too-deeply', {}],
    ['saved states of a PDF', 'a.pdf', page('q '.repeat(40_000)), 'nested-too-deeply', {}],
    ['forms that draw forms', 'a.pdf', nestedForms(10, 10), 'too-many-blocks', {}],
    ['paragraphs', 'a.docx', makeDocx({ body: p('甲').repeat(300) }), 'too-many-blocks', { blocks: 299 }],
    ['cells', 'a.docx', makeDocx({ body: table([['甲', '乙', '丙']]) }), 'too-many-blocks', { blocks: 5 }],
    ['lines of Markdown', 'a.md', text('甲\n\n'.repeat(300)), 'too-many-blocks', { blocks: 299 }],
    ['characters', 'a.html', text(`<p>${'总结'.repeat(100)}</p>`), 'too-many-characters', { characters: 199 }],
    [
      'characters of automatic numbers',
      'a.docx',
      makeDocx({ body: p('甲', { list: [1, 0] }).repeat(1000), numbering: longNumber }),
      'too-many-characters',
      { characters: 50_000 },
    ],
    ['time', 'a.docx', makeDocx({ body: '<w:p/>'.repeat(2_000_000) }), 'takes-too-long', { milliseconds: 1 }],
  ])('%s', async (_what, name, bytes, code, limits) => {
    const error = await readDocument(bytes, { name, limits }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, data: { name } });
    expect(String(error)).toMatch(/the limit|longer than/);
  });

  it('the next file is read all the same', async () => {
    const wanted = makeDocx({ body: p('溪口站工作总结') });
    const [slow, next] = await Promise.allSettled([
      readDocument(makeDocx({ body: '<w:p/>'.repeat(2_000_000) }), { limits: { milliseconds: 1 } }),
      readDocument(wanted),
    ]);
    expect(slow.status).toBe('rejected');
    expect(next).toMatchObject({ status: 'fulfilled', value: { text: '溪口站工作总结' } });
  });
});

describe('what looks like much is little', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['millions of empty paragraphs', 'a.docx', makeDocx({ body: `${'<w:p/>'.repeat(1_000_000)}${p('甲')}` }), '甲'],
    [
      'line ends at the end of a paragraph',
      'a.docx',
      makeDocx({ body: `<w:p><w:r><w:t>甲</w:t>${'<w:br/>'.repeat(200_000)}</w:r></w:p>` }),
      '甲',
    ],
    ['opening brackets of tags', 'a.md', text(`<div>\n${'<'.repeat(100_000)}`), '<'.repeat(100_000)],
    ['a line across the page', 'a.md', text(`甲\n\n${'- '.repeat(500)}\n\n乙`), '甲\n乙'],
    [
      'insertions one after the other',
      'a.docx',
      makeDocx({ body: inserted(100).repeat(50) }),
      '总结\n'.repeat(50).trim(),
    ],
  ])('%s', async (_what, name, bytes, expected) => {
    expect((await readDocument(bytes, { name })).text).toBe(expected);
  });
});
