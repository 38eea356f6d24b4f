import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import {
  explain,
  parseReport,
  type Root,
  readDocument,
  rootSchema,
  type SourceDocument,
  toRecords,
} from '../../src/index.js';
import { abstractNum, level, makeDocx, num, p, table } from './make-docx.js';

const styles = ['Title', 'heading 1', 'heading 2', 'heading 3']
  .map((name, id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('');
const numbering = [
  abstractNum(0, [
    level(0, '%1、', { format: 'chineseCounting' }),
    level(1, '（%2）', { format: 'chineseCounting' }),
    level(2, '%3.', { suffix: 'tab' }),
  ]),
  abstractNum(1, [
    level(0, '%1', { suffix: 'space' }),
    level(1, '%1.%2', { suffix: 'space' }),
    level(2, '%1.%2.%3', { suffix: 'space' }),
  ]),
  num(1, 0),
  num(2, 1),
].join('');

const read = (...body: string[]): Promise<SourceDocument> =>
  readDocument(makeDocx({ body: body.join(''), styles, numbering, header: p('溪口站文件'), footer: p('12') }));

/** Sections as `level marker heading`. */
const outline = (root: Root): string[] =>
  toRecords(root).flatMap((record) =>
    record.type === 'section' ? [`${record.level} ${record.marker ?? '-'} ${record.heading}`] : [],
  );

function expectLossless(document: SourceDocument, root: Root): void {
  const values: string[] = [];
  visit(root, (node) => {
    const { start, end } = node.position;
    if (!('value' in node)) return;
    expect(node.value).toBe(document.text.slice(start.offset, end.offset));
    values.push(node.value);
  });
  expect(values.join('')).toBe(document.text);
  for (const { start, end, text } of root.children.flatMap((child) => (child.type === 'report' ? child.records : []))) {
    expect(document.text.slice(start, end)).toBe(text);
  }
  expect(rootSchema.safeParse(root).error).toBeUndefined();
}

describe('parseReport on documents', () => {
  it('sees automatic numbers as a reader does', async () => {
    const document = await read(
      p('溪口站2021年工作总结'),
      p('抓好培训', { list: [1, 0] }),
      p('办好班次', { list: [1, 1] }),
      p('全年举办培训班12期。'),
      p('管好队伍', { list: [1, 1] }),
      p('组织考试3场', { list: [1, 2] }),
      p('抓好宣传', { list: [1, 0] }),
      p('发放传单400份。'),
    );
    const root = parseReport(document);
    expect(outline(root)).toEqual([
      '1 一、 抓好培训',
      '2 （一） 办好班次',
      '2 （二） 管好队伍',
      '3 1. 组织考试3场',
      '1 二、 抓好宣传',
    ]);
    expect(root.diagnostics).toEqual([]);
    expectLossless(document, root);
  });

  it('takes the levels of numbers such as 1.2.3 from their list', async () => {
    const root = parseReport(
      await read(
        p('溪口站2021年工作总结'),
        ...[0, 1, 2, 2, 1, 0, 1].map((depth) => p('做好工作', { list: [2, depth] })),
      ),
    );
    expect(outline(root).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '1 1',
      '2 1.1',
      '3 1.1.1',
      '3 1.1.2',
      '2 1.2',
      '1 2',
      '2 2.1',
    ]);
    expect(root.diagnostics).toEqual([]);
  });

  it('takes the styles of headings as evidence of levels, against the usual order of numbers', async () => {
    const document = await read(
      p('溪口站2021年工作总结', { style: '0' }),
      p('回顾', { style: '1' }),
      p('一、抓培训', { style: '2' }),
      p('全年举办培训班12期。'),
      p('考试', { style: '3' }),
      p('组织考试3场。'),
      p('二、抓宣传'),
      p('发放传单400份。'),
      p('展望', { style: '1' }),
      p('一、再培训', { style: '2' }),
      p('计划培训20期。'),
    );
    const root = parseReport(document);
    expect(outline(root)).toEqual([
      '1 - 回顾',
      '2 一、 抓培训',
      '3 - 考试',
      '2 二、 抓宣传',
      '1 - 展望',
      '2 一、 再培训',
    ]);
    expectLossless(document, root);
  });

  it('takes a title that no word shows from its style, or from the outermost heading that stands alone', async () => {
    const body = [
      p('今年以来，全站上下共同努力。'),
      p('培训', { style: '2' }),
      p('办班12期。'),
      p('宣传', { style: '2' }),
      p('发放传单400份。'),
    ];
    for (const style of ['0', '1']) {
      const root = parseReport(await read(p('凝心聚力促发展', { style }), ...body));
      expect(root.children.find(({ type }) => type === 'report')).toMatchObject({
        title: '凝心聚力促发展',
        excerpt: false,
      });
      expect(outline(root)).toEqual(['1 - 培训', '1 - 宣传']);
    }
  });

  it('reads a paragraph that is in the style of a heading as a whole no further than its first sentence', async () => {
    const root = parseReport(
      await read(
        p('溪口站2021年工作总结'),
        p('一、加强培训。全年举办培训班12期，参加人员达到300余人次。', { style: '1' }),
        p('二、加强宣传', { style: '1' }),
        p('发放传单400份。'),
      ),
    );
    expect(outline(root)).toEqual(['1 一、 加强培训', '1 二、 加强宣传']);
  });

  it('keeps tables as nodes where they stand, and reads no structure in them', async () => {
    const document = await read(
      p('溪口站2021年工作总结'),
      p('一、抓培训'),
      p('情况如下：'),
      table([
        ['一、项目', '工作总结', '数量'],
        ['培训班', '1', '12期'],
        ['', '2', ''],
      ]),
      p('二、抓宣传'),
      table([['传单', '400份']]),
    );
    const root = parseReport(document);
    expect(outline(root)).toEqual(['1 一、 抓培训', '1 二、 抓宣传']);
    const cells: string[][][] = [];
    visit(root, 'table', (node) => {
      const rows = node.children.filter(({ type }) => type === 'tableRow');
      cells.push(
        rows.map((row) =>
          ('children' in row ? row.children : []).flatMap((cell) =>
            cell.type === 'tableCell'
              ? [cell.children.map((part) => ('value' in part ? part.value : '')).join('')]
              : [],
          ),
        ),
      );
    });
    expect(cells).toEqual([
      [
        ['一、项目', '工作总结', '数量'],
        ['培训班', '1', '12期'],
        ['', '2', ''],
      ],
      [['传单', '400份']],
    ]);
    expect(toRecords(root)).toContainEqual(expect.objectContaining({ type: 'count', text: '400份' }));
    expectLossless(document, root);
  });

  it('has headers, footers and notes as leaves of furniture, outside records', async () => {
    const document = await readDocument(
      makeDocx({
        body: p('溪口站2021年工作总结') + p('发放传单400份。'),
        header: p('发放旧文件30份'),
        footnotes: `<w:footnote w:id="1">${p('另发放手册20份。')}</w:footnote>`,
      }),
    );
    const root = parseReport(document);
    const furniture: string[] = [];
    visit(root, 'furniture', ({ value }) => {
      furniture.push(value);
    });
    expect(furniture).toEqual(['另发放手册20份。', '发放旧文件30份']);
    expect(toRecords(root).filter(({ type }) => type === 'count')).toMatchObject([{ text: '400份' }]);
    expectLossless(document, root);
  });

  it('is explained as it was read', async () => {
    const document = await read(p('溪口站2021年工作总结'), p('抓好培训', { list: [2, 1] }), p('举办培训班12期。'));
    const root = parseReport(document);
    const { records, candidates } = explain(root, document.text.indexOf('12期'));
    expect(records).toHaveLength(1);
    expect(candidates.length).toBeGreaterThan(0);
  });

  it('hands on what was remarked of the reading', async () => {
    const document = await read(p('溪口站2021年工作总结'), p('发放传单400份。'));
    const remark = { code: 'bad-bytes', message: 'lost', start: 0, end: 3 };
    expect(parseReport({ ...document, diagnostics: [remark] }).diagnostics).toEqual([remark]);
  });
});
