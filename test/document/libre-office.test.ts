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

const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${p(text)}</w:tc>`;
const MERGED = makeDocx({
  body: `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid>
<w:tr>${cell('门类', '<w:gridSpan w:val="2"/>')}${cell('户数')}</w:tr>
<w:tr>${cell('工业', '<w:vMerge w:val="restart"/>')}${cell('化工')}${cell('3')}</w:tr>
<w:tr>${cell('', '<w:vMerge/>')}${cell('纺织')}${cell('4')}</w:tr></w:tbl>${p('尾段')}`,
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

    it.each(['doc', 'rtf', 'odt'] as const)('makes a .%s that is read as the document is', async (format) => {
      const converted = await readDocument(convert(REPORT, format), { name: `x.${format}` });
      const { text, blocks } = await readDocument(REPORT);
      expect(converted).toMatchObject({ format, text, diagnostics: [] });
      expect(converted.blocks.map(({ type }) => type)).toEqual(blocks.map(({ type }) => type));
    });

    it.each(['doc', 'rtf', 'odt'] as const)('makes a .%s with the places that cells take up', async (format) => {
      const [table] = (await readDocument(convert(MERGED, format))).blocks.filter(({ type }) => type === 'table');
      expect(table).toMatchObject({
        rows: [
          {
            cells: [
              { column: 1, columns: 2 },
              { column: 3, columns: 1 },
            ],
          },
          { cells: [{ column: 1, rows: 2 }, { column: 2 }, { column: 3 }] },
          { cells: [{ column: 1, rows: 0 }, { column: 2 }, { column: 3 }] },
        ],
      });
    });
  },
);
