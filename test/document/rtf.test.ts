import { describe, expect, it } from 'vitest';
import { type Block, readDocument, type SourceDocument } from '../../src/index.js';
import { encode } from './encode.js';

const read = (content: string, head = ''): Promise<SourceDocument> =>
  readDocument(
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}}${head}${content}}`,
      'latin1',
    ),
    { name: 'x.rtf' },
  );
/** As old programs write Chinese: the bytes of GBK in hexadecimal. */
const gbk = (text: string): string =>
  [...encode(text, 'gb18030')].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
const unicode = (text: string): string => [...text].map((character) => `\\u${character.charCodeAt(0)}?`).join('');

const texts = ({ text, blocks }: SourceDocument, type: Block['type']): string[] =>
  blocks.filter((block) => block.type === type).map(({ start, end }) => text.slice(start, end));

describe('rich text', () => {
  it('holds Chinese as bytes of its code page or as Unicode', async () => {
    const { text, format } = await read(
      `${gbk('举办培训班')}12${gbk('期')}\\par ${unicode('发放传单')}400${unicode('份')}\\par`,
    );
    expect(text).toBe('举办培训班12期\n发放传单400份');
    expect(format).toBe('rtf');
  });

  it('leaves out what readers do not see', async () => {
    const content = [
      `{\\*\\generator x;}{\\info{\\title y}}${gbk('前')}{\\v ${gbk('隐藏')}}{\\deleted ${gbk('删')}}${gbk('后')}`,
      '{\\field{\\*\\fldinst PAGE}{\\fldrslt 5}}{\\pict\\wmetafile8 0102}{\\*\\unknown z}\\bin3 abc\\par',
    ].join('');
    expect((await read(content)).text).toBe('前后5');
  });

  it('keeps the numbers of lists, headings, symbols', async () => {
    const head = '{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s2 Title;}}';
    const content = `\\pard\\s2 ${gbk('总结')}\\par\\pard\\s1{\\listtext ${gbk('一、')}\\tab}${gbk('培训')}\\par\\pard{\\pntext 1.\\tab}${gbk('办班')}\\par\\pard ${gbk('第')}\\{1\\}\\ldblquote x\\rdblquote\\emdash y\\line z\\par`;
    const document = await read(content, head);
    expect(document.text).toBe('总结\n一、培训\n1. 办班\n第{1}“x”—y\nz');
    expect(document.blocks.map((block) => (block.type === 'heading' ? block.level : block.type))).toEqual([
      0,
      1,
      'paragraph',
      'paragraph',
    ]);
  });

  it('has tables with cells that take up several places', async () => {
    const head = '\\trowd\\trhdr\\cellx2000\\cellx3000';
    const first = '\\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx3000';
    const next = '\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000';
    const cells = (...given: string[]): string =>
      `\\pard\\intbl ${given.map((text) => `${gbk(text)}\\cell`).join(' ')}\\row`;
    const document = await read(
      `${gbk('前')}\\par${head}${cells('门类', '户数')}${first}${cells('工业', '化工', '3')}${next}${cells('', '纺织', '4')}\\pard ${gbk('后')}\\par`,
    );
    expect(document.text).toBe('前\n门类\t户数\n工业\t化工\t3\n\t纺织\t4\n后');
    const [table] = document.blocks.filter((block) => block.type === 'table');
    expect(
      table?.rows.map(({ cells: made }) =>
        made.map(({ column, columns, rows, header }) => [column, columns, rows, header]),
      ),
    ).toEqual([
      [
        [1, 2, 1, true],
        [3, 1, 1, true],
      ],
      [
        [1, 1, 2, false],
        [2, 1, 1, false],
        [3, 1, 1, false],
      ],
      [
        [1, 1, 0, false],
        [2, 1, 1, false],
        [3, 1, 1, false],
      ],
    ]);
  });

  it('has headers and notes as furniture', async () => {
    const document = await read(`{\\header ${gbk('页眉')}\\par}${gbk('正文')}{\\footnote ${gbk('注')}}\\par`);
    expect(texts(document, 'paragraph')).toEqual(['正文']);
    expect(texts(document, 'furniture')).toEqual(['页眉', '注']);
  });
});
