import { describe, expect, it } from 'vitest';
import { account, BaogaoError, explain, type ParserOptions, parseReport } from '../../src/index.js';

const TEXT = '2021年林场工作总结\n一、造林绿化\n全年发放树苗5万多株，编发第28期简报，作为一项任务来抓。\n';
const root = parseReport(TEXT);
const at = (word: string): number => TEXT.indexOf(word);

describe('explain', () => {
  it('names the rule and the captures of a record', () => {
    const { records, candidates } = explain(root, at('5万'));
    const record = candidates.find(({ outcome }) => outcome === 'record');
    expect(record).toMatchObject({
      type: 'count',
      text: '5万多株',
      captures: { value: '5万', inner: '多', unit: '株' },
      reason: '',
    });
    expect(record?.rule.file).toBe('count/quantity.grammar');
    expect(records).toHaveLength(1);
  });

  it('reads the text once, and what it notes down serves account too', () => {
    let cuts = 0;
    const segmenter = {
      name: 'counting',
      cut(text: string) {
        cuts += 1;
        return [...text];
      },
    };
    const counted = parseReport(TEXT, { segmenter });
    const once = cuts;
    explain(counted, at('5万'));
    expect(cuts).toBe(2 * once);
    const told = account(counted);
    expect(cuts).toBe(2 * once);
    expect(told).toEqual(account(parseReport(TEXT, { segmenter, account: true })));
    // Read with other options, it notes down nothing for the root.
    const other = parseReport(TEXT, { segmenter });
    cuts = 0;
    explain(other, at('5万'), { segmenter, types: ['date'] });
    account(other);
    expect(cuts).toBe(2 * once);
  });

  it('says what a candidate lost to', () => {
    const { records, candidates } = explain(root, at('28'));
    const count = candidates.find(({ rule }) => rule.name === 'quantity');
    expect(count).toMatchObject({ text: '28期', outcome: 'lost', reason: 'ordinal won: it begins earlier' });
    const skip = candidates.find(({ rule }) => rule.name === 'ordinal');
    expect(skip).toMatchObject({ text: '第28期', outcome: 'skip' });
    expect(records.filter((id) => id.startsWith('count'))).toEqual([]);
  });

  it('says what a name that is no body stands in', () => {
    const text = '志愿服务总结\n12日到柳河镇、石桥村义诊。';
    const told = explain(parseReport(text), text.indexOf('石桥')).candidates;
    expect(told).toContainEqual(
      expect.objectContaining({ outcome: 'changed', reason: 'what governs the list before it governs it too' }),
    );
  });

  it('speaks of dates and organisations too', () => {
    const text = '县图书馆2021年总结\n3月5日，县图书馆举办读书会2场，有关部门参加。';
    const about = (word: string): [string, string, string][] =>
      explain(parseReport(text), text.lastIndexOf(word)).candidates.map(({ type, text: found, outcome }) => [
        type,
        found,
        outcome,
      ]);
    expect(about('5日')).toContainEqual(['date', '3月5日', 'record']);
    expect(about('图书馆').some(([type]) => type === 'organisation')).toBe(true);
    expect(about('举办')).toContainEqual(['activity', '举办', 'record']);
    expect(about('部门')).not.toContainEqual(['organisation', '有关部门', 'record']);
  });

  it('names the rules that tell who did it, and what a number counts', () => {
    const text = '县图书馆2021年总结\n3月5日，县图书馆举办读书会2场。';
    const of = (word: string, file: string) =>
      explain(parseReport(text), text.lastIndexOf(word)).candidates.find(({ rule }) => rule.file === file);
    expect(of('举办', 'deed/5-organiser.grammar')).toMatchObject({
      type: 'activity',
      rule: { name: 'own' },
      text: '举办',
      captures: { organiser: '县图书馆' },
      outcome: 'changed',
    });
    expect(of('县图书馆', 'deed/4-subject.grammar')).toMatchObject({ rule: { name: 'acts' }, text: '县图书馆' });
    expect(of('2场', 'role/role.grammar')).toMatchObject({
      type: 'count',
      rule: { name: 'verb-noun-number' },
      outcome: 'changed',
      reason: expect.stringMatching(/^the rule tells item 读书会 and action 举办; most for it: [a-z-]+:/),
    });
  });

  it('shows where the place is in the tree and what its words are', () => {
    const { path, tokens } = explain(root, at('树苗'));
    expect(path.slice(0, 3)).toEqual(['root', 'report-1', 'section-1']);
    expect(tokens.find(({ start }) => start === at('树苗'))).toMatchObject({ text: '树苗', kind: 'han', pos: 'n' });
    for (const { start, end, text } of tokens) expect(TEXT.slice(start, end)).toBe(text);
  });

  it('answers at every place, in furniture, titles and markers too', () => {
    const text = '下载文档\n林场工作总结\n一、造林\n造林5亩。\n第2页 共9页\n';
    const tree = parseReport(text);
    const lasts = [...text].map((_, offset) => explain(tree, offset).path.at(-1));
    expect(lasts[0]).toBe('furniture');
    expect(lasts[text.indexOf('林场')]).toBe('title');
    expect(lasts[text.indexOf('一、')]).toBe('marker');
    expect(lasts[text.indexOf('造林')]).toBe('headingText');
    expect(lasts[text.indexOf('5亩')]).toBe('text');
    expect(lasts[text.indexOf('第2页')]).toBe('furniture');
    expect(lasts).not.toContain(undefined);
  });

  it('finds no rule where none matched', () => {
    expect(explain(root, at('简报')).candidates.filter(({ type }) => type === 'count')).toEqual([]);
  });

  it.each([-1, 0.5, TEXT.length, Number.NaN])('refuses the offset %d', (offset) => {
    expect(() => explain(root, offset)).toThrow(BaogaoError);
    expect(() => explain(root, offset)).toThrow(/offset/);
  });

  it('reads the text again with the options of the root, unless others are stated', () => {
    const text = '全年敲鼓30咚。';
    const read = parseReport(text, { grammars: [{ name: 'classifier.txt', text: '咚 measure=count\n' }] });
    const found = (options?: ParserOptions): string[] =>
      explain(read, text.indexOf('30'), options).candidates.map(
        ({ text: matched, outcome }) => `${matched} ${outcome}`,
      );
    expect(found()).toContain('30咚 record');
    expect(found({})).not.toContain('30咚 record');
  });
});
