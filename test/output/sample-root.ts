import type {
  Count,
  Leaf,
  LeafType,
  Point,
  Position,
  Report,
  ReportRecord,
  Root,
  Section,
} from '../../src/schema/index.js';
import { SCHEMA_VERSION } from '../../src/schema/index.js';

/** A text written leaf by leaf, from which the helpers below read positions. */
export const LEAVES: readonly (readonly [LeafType, string])[] = [
  ['furniture', '下载本文\n'],
  ['title', '消防站年度总结'],
  ['whitespace', '\n'],
  ['marker', '一、'],
  ['headingText', '抓培训'],
  ['whitespace', '\n'],
  ['text', '举办培训3次'],
  ['punctuation', '。'],
  ['marker', '（一）'],
  ['headingText', '练体'],
  ['furniture', '2'],
  ['headingText', '能'],
  ['punctuation', '，'],
  ['text', '跑步5公里'],
  ['punctuation', '。'],
  ['marker', '二、'],
  ['headingText', '抓宣传'],
  ['whitespace', '\n'],
  ['text', '发放传单400余份'],
  ['punctuation', '。'],
];

export const SOURCE = LEAVES.map(([, value]) => value).join('');

const point = (offset: number): Point => {
  const before = SOURCE.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, offset };
};
const position = (start: number, end: number): Position => ({ start: point(start), end: point(end) });

/** The leaves from number `from` to number `to` (exclusive) of the table above. */
function leaves(from: number, to: number): Leaf[] {
  let offset = LEAVES.slice(0, from).reduce((sum, [, value]) => sum + value.length, 0);
  return LEAVES.slice(from, to).map(([type, value]) => {
    const leaf = { type, value, position: position(offset, offset + value.length) };
    offset += value.length;
    return leaf;
  });
}

const around = (first: { position: Position } | undefined, last: { position: Position } | undefined): Position => ({
  start: first?.position.start ?? point(0),
  end: last?.position.end ?? point(0),
});

function wrap<const Type extends string>(type: Type, from: number, to: number) {
  const children = leaves(from, to);
  return { type, children, position: around(children.at(0), children.at(-1)) };
}

function section(
  fields: Pick<Section, 'id' | 'style' | 'marker' | 'ordinal' | 'level' | 'heading'>,
  children: Section['children'],
): Section {
  return { type: 'section', role: null, ...fields, children, position: around(children.at(0), children.at(-1)) };
}

export function count(id: string, text: string, sections: string[], fields: Partial<Count>): Count {
  const start = SOURCE.indexOf(text);
  return {
    ...{ type: 'count', id, start, end: start + text.length, text, sentence: 0, sections },
    rule: { file: 'count/quantity.grammar', line: 1, name: 'quantity' },
    ...{ value: 0, approx: 'exact', unit: null, measure: 'count', item: null, action: null },
    ...fields,
  };
}

/**
 * A root as `parseReport` gives it, made by hand: site chrome, then a report with two sections, the first of which
 * has an item whose heading a page number cuts.
 */
export function sampleRoot(changes: { excerpt?: boolean; records?: ReportRecord[] } = {}): Root {
  const item = section(
    { id: 'section-2', style: 'han-paren', marker: '（一）', ordinal: 1, level: 2, heading: '练体能' },
    [wrap('heading', 8, 12), wrap('paragraph', 12, 15)],
  );
  const first = section(
    { id: 'section-1', style: 'han-comma', marker: '一、', ordinal: 1, level: 1, heading: '抓培训' },
    [wrap('heading', 3, 6), wrap('paragraph', 6, 8), item],
  );
  const second = section(
    { id: 'section-3', style: 'han-comma', marker: '二、', ordinal: 2, level: 1, heading: '抓宣传' },
    [wrap('heading', 15, 18), wrap('paragraph', 18, 20)],
  );
  const children: Report['children'] = [...leaves(1, 3), first, second];
  const report: Report = {
    type: 'report',
    id: 'report-1',
    title: '消防站年度总结',
    genre: 'summary',
    excerpt: changes.excerpt ?? false,
    children,
    records: changes.records ?? [
      count('count-1', '3次', ['section-1'], { value: 3, unit: '次', item: '培训', action: '举办' }),
      count('count-2', '5公里', ['section-1', 'section-2'], { value: 5, unit: '公里', measure: 'length' }),
      count('count-3', '400余份', ['section-3'], { value: 400, approx: 'over', min: 400, unit: '份', item: '传单' }),
    ],
    entities: [],
    period: null,
    issuer: null,
    position: around(children.at(0), children.at(-1)),
  };
  return {
    type: 'root',
    schemaVersion: SCHEMA_VERSION,
    children: [...leaves(0, 1), report],
    sentences: [],
    diagnostics: [{ code: 'numbering-gap', message: 'a number is left out', start: 12, end: 14 }],
    position: position(0, SOURCE.length),
  };
}
