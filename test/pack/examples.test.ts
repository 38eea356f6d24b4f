import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { explain, loadPack, parseReport, testPack } from '../../src/index.js';

const folder = (name: string): string => fileURLToPath(new URL(`../../examples/packs/${name}`, import.meta.url));

/** As `grammars/packs.md` says, twenty texts at least. */
const EXAMPLES = 20;

describe.each(['police', 'health'])('the pack %s', (name) => {
  it('holds in all that it says', () => {
    const results = testPack(folder(name));
    expect(results.filter(({ problem }) => problem !== null)).toEqual([]);
    expect(results.filter(({ kind }) => kind === 'example').length).toBeGreaterThanOrEqual(EXAMPLES);
    expect(results.filter(({ kind }) => kind === 'case').length).toBeGreaterThanOrEqual(9);
  });

  it('has a case for each of its types', () => {
    const { cases = [], records = {} } = loadPack(folder(name));
    const text = cases.map((file) => file.text).join('\n');
    expect(Object.keys(records).filter((type) => !text.includes(`\n${type}: `))).toEqual([]);
    expect(readdirSync(folder(name))).toContain('README.md');
  });
});

describe('explain', () => {
  it('cites the rules of a pack, and says why a match is no record', () => {
    const root = parseReport('县法院审结（2023）青0102刑初12号、（1023）青0102刑初13号案件。', {
      packs: [folder('police')],
    });
    const at = (offset: number) => explain(root, offset).candidates.filter(({ type }) => type === 'case-number');
    const [number] = root.children.flatMap((node) => (node.type === 'report' ? node.packRecords : []));
    expect(at(6)).toContainEqual(
      expect.objectContaining({
        outcome: 'record',
        rule: { file: 'baogao-pack-police/case-number.grammar', line: number?.rule.line, name: 'case-number' },
        captures: expect.objectContaining({ court: '青0102', kind: '刑初' }),
      }),
    );
    expect(explain(root, 6).records).toContain('case-number-1');
  });
});

describe('testPack', () => {
  const records = { a: { fields: { x: 'string' } } } as const;
  const grammars = [{ name: 'a.grammar', text: "rule a\n  pattern x:'甲乙'\n  match [甲乙]  x=丙\n  never 甲乙\n" }];
  const problems = (files: object): (string | null)[] =>
    testPack({ name: 'p', records, grammars, ...files }).map(({ problem }) => problem);

  it('tells what does not hold', () => {
    const cases = [
      {
        name: 'a.txt',
        text: '# one\n甲乙。\n==>\n# two\n甲乙。\n==>\na: 甲乙 | x=丁\n# three\n甲乙。\n==>\na: 甲乙 | x=甲乙\n',
      },
    ];
    expect(problems({ cases, examples: [{ name: 'e.txt', text: '没有。' }] })).toEqual([
      'expected x=丙, found 甲乙',
      'found [甲乙] at 0',
      'expected no more, found a: 甲乙',
      'a: 甲乙: expected x=丁, found 甲乙',
      null,
      'no record of the pack is in it',
    ]);
  });

  it.each([
    ['of a type that there is not', '# one\n甲乙\n==>\nb: 甲乙\n', /cases\/a\.txt:4: 'b' is no type of the pack/],
    ['with a field that there is not', '# one\n甲乙\n==>\na: 甲乙 | y=1\n', /'y' is no field of a; its fields are x/],
    ['without what it expects', '# one\n甲乙\n', /has no passage or no ==>/],
  ])('refuses a case %s', (_name, text, problem) => {
    expect(() => problems({ cases: [{ name: 'a.txt', text }] })).toThrow(
      expect.objectContaining({ code: 'pack-invalid', message: expect.stringMatching(problem) }),
    );
  });
});
