import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, parseReport, type Root } from '../../src/index.js';

const REPORTS = fileURLToPath(new URL('../reports', import.meta.url));
const names = readdirSync(REPORTS).filter((name) => name.endsWith('.txt'));

/** Rows of figures, so that the figures of tables are asked about too. */
const TABLE =
  '县园林局2022年工作总结\n单位：万元\n| 项目 | 2021年 | 2022年 |\n| --- | --- | --- |\n| 绿化 | 30 | 45.5 |\n| 养护 | 12 | 18 |\n';

const recordsOf = (root: Root) => root.children.flatMap((node) => (node.type === 'report' ? node.records : []));

/** The records of a text for which a place has no candidate that made them. */
function unexplained(root: Root, offset: number): string[] {
  const { records, candidates } = explain(root, offset);
  const made = new Set(candidates.filter(({ outcome }) => outcome === 'record').map(({ type }) => type));
  return recordsOf(root)
    .filter(({ id, type }) => records.includes(id) && !made.has(type))
    .map(({ id, type, text }) => `${id} ${type} ${text}`);
}

describe('explain names the rule of a record at every place of it', () => {
  const roots = [...names.map((name) => readFileSync(`${REPORTS}/${name}`, 'utf8')), TABLE].map((text) =>
    parseReport(text),
  );

  it('sees records of all types, in tables too', () => {
    const types = new Set(roots.flatMap((root) => recordsOf(root).map(({ type }) => type)));
    expect([...types].sort()).toEqual(['activity', 'comparison', 'count', 'date', 'organisation']);
    expect(recordsOf(roots.at(-1) as Root).some((record) => 'cell' in record)).toBe(true);
  });

  it('in the reports of the tests', () => {
    const place = fc
      .nat({ max: roots.length - 1 })
      .chain((nth) => fc.record({ nth: fc.constant(nth), record: fc.nat({ max: 1e6 }), at: fc.nat({ max: 1e6 }) }));
    fc.assert(
      fc.property(place, ({ nth, record, at }) => {
        const root = roots[nth] as Root;
        const records = recordsOf(root);
        const chosen = records[record % records.length];
        if (!chosen) return;
        expect(unexplained(root, chosen.start + (at % (chosen.end - chosen.start)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['兴隆、康乐、桃园等镇建成蓄水池3座。', '康乐'],
    ['县农业局、县畜牧局联合举办培训班2期。', '畜牧'],
    ['全年组织干部赴外地学习考察5次。', '学习'],
    ['向全体党员、群众发放宣传册300册。', '册300'],
  ])('in %s', (sentence, word) => {
    const text = `县农业局2022年工作总结\n一、抓培训\n${sentence}\n`;
    const root = parseReport(text);
    for (const { start, end } of recordsOf(root)) {
      for (let at = start; at < end; at++) expect(unexplained(root, at)).toEqual([]);
    }
    expect(explain(root, text.indexOf(word)).tokens.length).toBeGreaterThan(0);
  });

  it('in a table', () => {
    const root = roots.at(-1) as Root;
    for (const { start } of recordsOf(root)) expect(unexplained(root, start)).toEqual([]);
  });
});
