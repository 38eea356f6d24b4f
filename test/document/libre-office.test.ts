import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/index.js';
import { convert, WITHOUT_LIBRE_OFFICE } from './libre-office.js';
import { abstractNum, level, makeDocx, num, p, table } from './make-docx.js';

/** Formats that LibreOffice writes as the standard says; it writes others in digits, or one like another, and knows no `lvlRestart`. */
const FORMATS = [
  'decimal',
  'decimalZero',
  'chineseCountingThousand',
  'chineseLegalSimplified',
  'taiwaneseCountingThousand',
  'ideographTraditional',
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
];

const numbering = [
  abstractNum(0, [
    level(0, '%1、', { format: 'chineseCounting' }),
    level(1, '（%2）', { format: 'chineseCounting' }),
    level(2, '%3.'),
    level(3, '%4', { format: 'decimalEnclosedCircle' }),
  ]),
  abstractNum(1, [level(0, '%1'), level(1, '%1.%2'), level(2, '%1.%2.%3')]),
  abstractNum(2, [
    level(0, '第%1章', { format: 'chineseCountingThousand' }),
    level(1, '第%2节', { format: 'chineseCountingThousand', start: 3 }),
  ]),
  ...FORMATS.map((format, index) => abstractNum(10 + index, [level(0, '%1', { format, start: 8 })])),
  ...[0, 1, 2].map((id) => num(id + 1, id)),
  ...FORMATS.map((_, index) => num(10 + index, 10 + index)),
  num(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
  num(5, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
].join('');

const at = (list: number, ...depths: number[]): string =>
  depths.map((depth) => p('甲', { list: [list, depth] })).join('');

const LISTS = [
  at(1, 0, 1, 1, 2, 2, 3, 3, 0, 1),
  at(4, 0, 0) + at(1, 0) + at(5, 0) + at(4, 0),
  at(2, 0, 1, 2, 2, 1, 2, 0, 1, 2) + at(2, 2),
  at(3, 0, 1, 1, 0, 1),
  ...FORMATS.map((_, index) => at(10 + index, ...Array.from({ length: 14 }, () => 0))),
].join('');

const SENTENCE = '今年以来，我站坚持服务群众，扎实开展各项工作，接待来访群众320人次，举办培训班12期，受到一致好评。';
const REPORT = makeDocx({
  body: [
    p('溪口站2021年工作总结', { properties: '<w:jc w:val="center"/>' }),
    ...Array.from(
      { length: 12 },
      (_, index) =>
        p('抓好培训', { list: [1, 0] }) +
        p(SENTENCE.repeat(1 + (index % 5)), { properties: '<w:ind w:firstLine="480"/>' }),
    ),
    table([
      ['项目', '“数量”'],
      ['培训班', '12期'],
    ]),
  ].join(''),
  numbering,
  header: p('溪口站文件'),
});

describe.skipIf(WITHOUT_LIBRE_OFFICE !== undefined)(
  `LibreOffice${WITHOUT_LIBRE_OFFICE ? `, skipped: ${WITHOUT_LIBRE_OFFICE}` : ''}`,
  () => {
    it('counts the lists of Word documents as we do', async () => {
      const document = makeDocx({ body: LISTS, numbering });
      const theirs = new TextDecoder().decode(convert(document, 'txt')).trimEnd().split('\n');
      const ours = (await readDocument(document)).text.split('\n');
      const bare = (line: string): string => line.replace(/\s/g, '');
      expect(ours.map(bare)).toEqual(theirs.map(bare));
    });

    it('makes a PDF from which the paragraphs come back', async () => {
      const { text, blocks } = await readDocument(REPORT);
      const pdf = await readDocument(convert(REPORT, 'pdf'));
      const paragraphs = blocks
        .filter(({ type }) => type === 'paragraph')
        .map(({ start, end }) => text.slice(start, end));
      const read = pdf.blocks
        .filter(({ type }) => type === 'paragraph')
        .map(({ start, end }) => pdf.text.slice(start, end));
      expect(read.slice(0, paragraphs.length)).toEqual(paragraphs);
      expect(
        pdf.blocks.filter(({ type }) => type === 'furniture').map(({ start, end }) => pdf.text.slice(start, end)),
      ).toEqual(Array.from({ length: pdf.place(pdf.text.length).page ?? 0 }, () => '溪口站文件'));
      expect(pdf.place(pdf.text.length).page).toBeGreaterThan(1);
    });

    it('makes a file of the old Word that has all but the numbers, and says so', async () => {
      const doc = await readDocument(convert(REPORT, 'doc'), { name: 'old.doc' });
      const { text } = await readDocument(REPORT);
      const body = text.replace(/^[一二三四五六七八九十]+、/gm, '');
      expect(doc).toMatchObject({ format: 'doc', text: body });
      expect(doc.blocks.filter(({ type }) => type === 'table')).toHaveLength(1);
      expect(doc.diagnostics).toMatchObject([{ code: 'numbers-lost' }]);
    });
  },
);
