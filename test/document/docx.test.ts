import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Block, readDocument, type SourceDocument } from '../../src/index.js';
import { abstractNum, docxFiles, level, makeDocx, num, p, run, table } from './make-docx.js';

const read = (body: string, styles?: string): Promise<SourceDocument> =>
  readDocument(makeDocx({ body, ...(styles && { styles }) }), { name: 'x.docx' });

const texts = ({ text, blocks }: SourceDocument, type: Block['type']): string[] =>
  blocks.filter((block) => block.type === type).map(({ start, end }) => text.slice(start, end));

const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

describe('Word documents', () => {
  it('tell headings by the names of styles, by outline levels, and by the style that a style is based on', async () => {
    const styles = [
      style('T', 'Title'),
      style('1', 'heading 1'),
      style('2', 'Heading 2'),
      style('x', '正文标题', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
      style('y', '小标题', '<w:basedOn w:val="2"/>'),
      style('body', '正文', '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
    ].join('');
    const direct = '<w:outlineLvl w:val="3"/>';
    const body = [
      ...['T', '1', '2', 'x', 'y', 'body'].map((id) => p(id, { style: id })),
      p('z', { properties: direct }),
      p('none'),
    ];
    const { blocks } = await read(body.join(''), styles);
    expect(blocks.map((block) => (block.type === 'heading' ? block.level : block.type))).toEqual([
      0,
      1,
      2,
      3,
      2,
      'paragraph',
      4,
      'paragraph',
    ]);
  });

  it('read as they are now: without what was deleted, with what was inserted', async () => {
    const body = [
      p(
        `${run('培训')}<w:del w:id="1">${'<w:r><w:delText>20</w:delText></w:r>'}</w:del><w:ins w:id="2">${run('30')}</w:ins>${run('人')}`,
      ),
      p(`<w:moveFrom w:id="3">${run('旧处')}</w:moveFrom>${run('留下')}<w:moveTo w:id="4">${run('新处')}</w:moveTo>`),
      p('这一段的结尾', { properties: '<w:rPr><w:del w:id="5"/></w:rPr>' }),
      p('删掉了'),
      p(run('样式'), { properties: '<w:pPrChange w:id="6"><w:pPr><w:pStyle w:val="1"/></w:pPr></w:pPrChange>' }),
    ];
    const document = await read(body.join(''), style('1', 'heading 1'));
    expect(document.text).toBe('培训30人\n留下新处\n这一段的结尾删掉了\n样式');
    expect(document.blocks.every(({ type }) => type === 'paragraph')).toBe(true);
  });

  it('leave out what readers do not see', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const body = [
      p(`${field}${run('5月')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
      p(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>${run('可见')}`),
      p(`<w:r><w:ruby><w:rt>${run('pin')}</w:rt><w:rubyBase>${run('拼')}</w:rubyBase></w:ruby></w:r>`),
    ];
    expect((await read(body.join(''))).text).toBe('5月\n可见\n拼');
  });

  it('keep line breaks, tabs and hyphens, links, and fields of forms', async () => {
    const body = [
      p('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r>'),
      `<w:sdt><w:sdtContent>${p(`<w:hyperlink>${run('链')}</w:hyperlink><w:smartTag>${run('接')}</w:smartTag>`)}</w:sdtContent></w:sdt>`,
      p('<w:r><w:br w:type="page"/><w:t>下一页</w:t></w:r>', {
        properties: '<w:tabs><w:tab w:val="left" w:pos="400"/></w:tabs>',
      }),
    ];
    expect((await read(body.join(''))).text).toBe('甲\n乙\t丙-丁\n链接\n下一页');
  });

  it('have the text of a box behind the paragraph that it is anchored in, once', async () => {
    const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`;
    const anchored = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect((await read(p(`${run('框')}${anchored}${run('外')}`) + p('后'))).text).toBe('框外\n框内\n后');
  });

  it('keep tables with their rows and cells', async () => {
    const merged = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('合计')}</w:tc><w:tc>${p('9')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('甲')}</w:tc><w:tc>${p('')}</w:tc><w:tc>${p('乙')}${p('丙')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('甲')}</w:tc><w:tc>${p('丁')}</w:tc><w:tc>${p('戊')}</w:tc></w:tr></w:tbl>`;
    const document = await read(p('前') + merged + p('后'));
    expect(document.text).toBe('前\n合计\t9\n甲\t\t乙\n丙\n\t丁\t戊\n后');
    const [found] = document.blocks.filter((block) => block.type === 'table');
    const rows = found?.rows.map(({ cells }) =>
      cells.map(({ start, end, columns }) => [document.text.slice(start, end), columns]),
    );
    expect(rows).toEqual([
      [
        ['合计', 2],
        ['9', 1],
      ],
      [
        ['甲', 1],
        ['', 1],
        ['乙\n丙', 1],
      ],
      [
        ['', 1],
        ['丁', 1],
        ['戊', 1],
      ],
    ]);
    expect(document.place(document.text.indexOf('9')).cell).toEqual({ row: 1, column: 3 });
    expect(document.place(document.text.indexOf('丙')).cell).toEqual({ row: 2, column: 3 });
  });

  it('leave out deleted rows, and read tables in tables as text of the cell', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p('删')}</w:tc></w:tr>`;
    const inner = table([['里', '面']]);
    const body = `<w:tbl><w:tr><w:tc>${p('甲')}${inner}${p('')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr>${deleted}</w:tbl>`;
    expect((await read(body)).text).toBe('甲\n里\n面\t乙');
  });

  it('read a frame around a text as the text: a table of one cell, and the long field of a form', async () => {
    expect(texts(await read(table([['框中的文字']])), 'paragraph')).toEqual(['框中的文字']);
    const long = Array.from({ length: 4 }, (_, index) =>
      p(`第${index + 1}段：${'一年来认真履行职责，完成了各项任务。'.repeat(4)}`),
    ).join('');
    const form = await read(
      table([
        ['姓名', '张三'],
        ['个人总结', long],
        ['签字', ''],
      ]),
    );
    expect(texts(form, 'table')).toEqual(['姓名\t张三', '签字\t']);
    expect(texts(form, 'paragraph')).toHaveLength(5);
  });

  it('keep automatic numbers in cells, as virtual', async () => {
    const numbering = abstractNum(0, [level(0, '%1')]) + num(1, 0);
    const cell = p('', { list: [1, 0] });
    const document = await readDocument(
      makeDocx({
        body: table([
          [cell, '甲'],
          [cell, '乙'],
        ]),
        numbering,
      }),
    );
    expect(document.text).toBe('1\t甲\n2\t乙');
    expect([...document.text].map((_, offset) => document.place(offset).virtual)).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('have headers, footers, notes and tables of contents as furniture', async () => {
    const footnotes = `<w:footnote w:id="-1" w:type="separator">${p('——')}</w:footnote><w:footnote w:id="1">${p('据统计年报。')}</w:footnote>`;
    const document = await readDocument(
      makeDocx({
        body: p('目录行', { style: 'c' }) + p('正文'),
        styles: style('c', 'toc 1'),
        header: p('页眉'),
        footer: p('第1页'),
        footnotes,
      }),
    );
    const furniture = document.blocks.flatMap((block) =>
      block.type === 'furniture' ? [[block.role, document.text.slice(block.start, block.end)]] : [],
    );
    expect(furniture).toEqual([
      ['contents', '目录行'],
      ['footnote', '据统计年报。'],
      ['header', '页眉'],
      ['footer', '第1页'],
    ]);
    expect(texts(document, 'paragraph')).toEqual(['正文']);
  });

  it('may use any prefix for the namespace', async () => {
    const { 'word/document.xml': part, ...others } = docxFiles({ body: p('正文') });
    const renamed = new TextDecoder().decode(part).replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=');
    expect((await readDocument(zipSync({ ...others, 'word/document.xml': strToU8(renamed) }))).text).toBe('正文');
  });

  it('number their blocks and name themselves', async () => {
    const document = await read(p('甲') + p('') + p('乙'));
    expect(document).toMatchObject({ name: 'x.docx', format: 'docx', encoding: null, text: '甲\n乙', diagnostics: [] });
    expect(document.place(2)).toEqual({ paragraph: 2, page: null, line: null, cell: null, virtual: false });
  });
});
