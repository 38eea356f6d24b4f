import type {
  Activity,
  Count,
  DateRecord,
  Heading,
  Leaf,
  LeafType,
  Organisation,
  Paragraph,
  Position,
  ReportRecord,
  Root,
  Section,
  TableNode,
} from '../../../src/schema/index.js';
import { SCHEMA_VERSION } from '../../../src/schema/index.js';

type Placed = { readonly position: Position };

/** Makes the nodes of a text one after the other; each leaf begins where the last one ended. */
export function createTree() {
  let source = '';

  const point = (offset: number) => ({ line: 1, column: offset + 1, offset });
  const position = (start: number, end: number): Position => ({ start: point(start), end: point(end) });
  const around = (nodes: readonly Placed[]): Position =>
    position(nodes.at(0)?.position.start.offset ?? source.length, nodes.at(-1)?.position.end.offset ?? source.length);

  return {
    get source() {
      return source;
    },
    leaf(type: LeafType, value: string): Leaf {
      const start = source.length;
      source += value;
      return { type, value, position: position(start, source.length) };
    },
    heading: (...children: Leaf[]): Heading => ({ type: 'heading', children, position: around(children) }),
    paragraph: (...children: Leaf[]): Paragraph => ({ type: 'paragraph', children, position: around(children) }),
    /** A table whose cells are single leaves, with white space between them. */
    table(...rows: Leaf[][]): TableNode {
      return {
        type: 'table',
        children: rows.map((cells) => ({
          type: 'tableRow',
          children: cells.map((cell, index) =>
            cell.type === 'whitespace'
              ? cell
              : { type: 'tableCell', ...place(index), children: [cell], position: cell.position },
          ),
          position: around(cells),
        })),
        position: around(rows.flat()),
      };
    },
    section(
      fields: Pick<Section, 'id' | 'style' | 'marker' | 'level' | 'role' | 'heading'>,
      ...children: Section['children']
    ): Section {
      return { type: 'section', ordinal: null, ...fields, children, position: around(children) };
    },
    root(children: Root['children'], diagnostics: Root['diagnostics'] = []): Root {
      return {
        ...{ type: 'root', schemaVersion: SCHEMA_VERSION, children, sentences: [], diagnostics },
        position: position(0, source.length),
      };
    },
    around,
    /** What every record has, for the first place of a text from an offset on. */
    base(id: string, text: string, sections: string[] = [], from = 0) {
      const start = source.indexOf(text, from);
      if (start < 0) throw new Error(`the text does not hold ${text}`);
      const rule = { file: 'sample/rules.grammar', line: 7, name: 'sample' };
      return { id, start, end: start + text.length, text, sentence: 0, sections, rule };
    },
  };
}

/** Text as an attacker would write it: it would run if it were HTML. */
export const ATTACK = '</script><script>alert(1)</script><img src=x onerror=alert(2)>"\'&\u2028';

/**
 * A root as `parseReport` gives it, made by hand: site chrome that attacks, a report with sections of two levels, items
 * in running lines and a table. An activity holds the other types of record; two activities cross.
 */
export function pageRoot(): Root {
  const tree = createTree();
  const { leaf, heading, paragraph, section, table } = tree;
  const chrome = leaf('furniture', ATTACK);
  const gap = leaf('whitespace', '\n');
  const title = [leaf('title', '柳河镇2031年工作总结'), leaf('whitespace', '\n')];
  const opening = paragraph(leaf('text', '今年，我镇重视调查研究，现将工作汇报如下：'));
  const openingEnd = leaf('whitespace', '\n');
  const first = section(
    { id: 'section-1', style: 'han-comma', marker: '一、', level: 1, role: 'achievements', heading: '主要做法' },
    heading(leaf('marker', '一、'), leaf('headingText', '主要做法')),
    leaf('whitespace', '\n'),
    section(
      { id: 'section-2', style: 'han-is', marker: '一是', level: 2, role: null, heading: '抓宣传' },
      heading(leaf('marker', '一是'), leaf('headingText', '抓宣传')),
      leaf('punctuation', '。'),
      paragraph(
        leaf('text', '3月5日，镇文化站举办春耕讲座3场，发放手册1200余册，'),
        leaf('furniture', '第2页'),
        leaf('text', '听讲者ABC组。'),
      ),
    ),
    leaf('whitespace', '\n'),
    table(
      [leaf('text', '项目'), leaf('whitespace', '\t'), leaf('text', '金额')],
      [leaf('text', '水渠'), leaf('whitespace', '\t'), leaf('text', '35万元')],
    ),
    leaf('whitespace', '\n'),
  );
  const second = section(
    { id: 'section-3', style: 'han-comma', marker: '二、', level: 1, role: 'plans', heading: '明年打算' },
    heading(leaf('marker', '二、'), leaf('headingText', '明年打算')),
    leaf('whitespace', '\n'),
    paragraph(leaf('text', '计划修路9公里。')),
  );
  const children = [...title, opening, openingEnd, first, second];
  const inside = ['section-1', 'section-2'];
  const fillers = { organisers: [], participants: [], dates: [], places: [], counts: [] };
  const lecture = tree.base('activity-1', '举办春耕讲座3场', inside);
  const records: ReportRecord[] = [
    date(tree.base('date-1', '今年'), {
      kind: 'DATE',
      resolved: { start: '2031-01-01', end: '2031-12-31', implied: true },
    }),
    organisation(tree.base('organisation-1', '我镇'), 'government'),
    date(tree.base('date-2', '3月5日', inside), { kind: 'DATE', value: 'XXXX-03-05' }),
    organisation(tree.base('organisation-2', '镇文化站', inside), 'institution'),
    {
      ...{ type: 'activity', ...lecture, category: 'event', status: 'done' },
      trigger: { start: lecture.start, end: lecture.start + 2, text: '举办' },
      object: { start: lecture.start + 2, end: lecture.start + 6, text: '春耕讲座' },
      ...{ action: '举办', name: '春耕讲座' },
      ...fillers,
      organisers: [{ text: '镇文化站', id: 'organisation-2', start: 0, end: 4 }],
      dates: [{ text: '3月5日', id: 'date-2', start: 0, end: 4 }],
      places: [{ text: '河东<i>', id: null, start: 0, end: 5 }],
      counts: [{ text: '3场', id: 'count-1', start: 0, end: 2 }],
    } satisfies Activity,
    count(tree.base('count-1', '3场', inside), {
      value: 3,
      unit: '场',
      item: '春耕讲座',
      action: '举办',
      activity: 'activity-1',
    }),
    count(tree.base('count-2', '1200余册', inside), {
      value: 1200,
      approx: 'over',
      min: 1200,
      unit: '册',
      item: '=手册',
      action: '发放',
    }),
    {
      ...{ type: 'activity', ...tree.base('activity-2', '听讲者AB', inside), category: 'event', status: 'planned' },
      ...{ trigger: { start: 0, end: 0, text: '听' }, object: null, action: '听', name: null, ...fillers },
    } satisfies Activity,
    organisation(tree.base('organisation-3', 'BC组', inside), 'group'),
    count(tree.base('count-3', '35万元', ['section-1']), {
      value: 350_000,
      unit: '元',
      measure: 'money',
      item: '水渠',
    }),
    count(tree.base('count-4', '9公里', ['section-3']), {
      value: 9,
      unit: '公里',
      measure: 'length',
      item: '路',
      action: '修',
    }),
  ];
  return tree.root(
    [
      chrome,
      gap,
      {
        ...{ type: 'report', id: 'report-1', title: '柳河镇2031年工作总结', genre: 'summary', excerpt: false },
        ...{ children, records, position: tree.around(children) },
        entities: [
          { id: 'entity-1', name: '柳河镇', kind: 'government', level: 'town', mentions: ['organisation-1'] },
          {
            id: 'entity-2',
            name: '柳河镇文化站',
            kind: 'institution',
            level: null,
            mentions: ['organisation-2', 'organisation-3'],
          },
        ],
        period: { start: '2031-01-01', end: '2031-12-31', given: false },
        issuer: 'entity-1',
      },
    ],
    [{ code: 'numbering-gap', message: 'a number is <left> out', start: 3, end: 5 }],
  );
}

/** The same report as often as wanted, with ids of its own each time. */
export function repeatedRoot(times: number): Root {
  const single = pageRoot();
  const { end } = single.position;
  const children = Array.from({ length: times }, (_, copy) => {
    const text = JSON.stringify(single.children).replace(/"(\w+-\d+)"/g, `"$1-${copy}"`);
    return JSON.parse(text, (key, value) =>
      (key === 'offset' || key === 'start' || key === 'end') && typeof value === 'number'
        ? value + copy * end.offset
        : value,
    ) as Root['children'];
  }).flat();
  const length = end.offset * times;
  return { ...single, children, position: { start: single.position.start, end: { ...end, offset: length } } };
}

type Base = ReturnType<ReturnType<typeof createTree>['base']>;

export const count = (base: Base, fields: Partial<Count> & { value: number }): Count => ({
  ...{ type: 'count', ...base, approx: 'exact', unit: null, measure: 'count', item: null, action: null },
  ...fields,
});

const date = (base: Base, fields: Pick<DateRecord, 'kind' | 'value' | 'resolved'>): DateRecord => ({
  ...{ type: 'date', ...base },
  ...fields,
});

export const organisation = (base: Base, kind: Organisation['kind']): Organisation => ({
  ...{ type: 'organisation', ...base },
  kind,
});

/** White space stands between cells. */
const place = (index: number) => ({ row: 1, column: 1 + (index >> 1), rows: 1, columns: 1, header: false });
