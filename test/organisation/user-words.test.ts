import { describe, expect, it } from 'vitest';
import { createParser, explain } from '../../src/index.js';

describe('a last word of the user’s', () => {
  const parser = createParser({
    grammars: [{ name: 'organisation-head.txt', text: '驿站 kind=institution alone=never with=always\n' }],
  });
  const namesIn = (text: string): string[] =>
    parser
      .parse(text)
      .children.flatMap((node) => (node.type === 'report' ? node.records : []))
      .flatMap((record) => (record.type === 'organisation' ? [`${record.text} ${record.kind}`] : []));

  it.each([
    ['组建“银发护河驿站”。', '银发护河驿站 institution'],
    ['县暖心驿站开展活动3次。', '县暖心驿站 institution'],
  ])('counts wherever ours do: %s', (text, name) => expect(namesIn(text)).toEqual([name]));

  it('is none of ours', () => {
    const [report] = createParser().parse('组建“银发护河驿站”。').children;
    expect(report?.type === 'report' && report.records.some(({ type }) => type === 'organisation')).toBe(false);
  });
});

describe('explain', () => {
  const reasonsAt = (text: string, word: string): string[] =>
    explain(createParser().parse(text), text.indexOf(word))
      .candidates.filter(({ type, outcome }) => type === 'organisation' && outcome === 'dropped')
      .map(({ reason }) => reason);

  it('names the rule that drops a candidate, with its file', () => {
    const [reason] = reasonsAt('各级妇联开展活动。', '妇联');
    expect(reason).toMatch(
      /a number or a word such as 各级 makes a class of it, by rule quantified \(.*particular\.grammar:\d+\)/,
    );
  });

  it('names the rule where nothing shows that the body acts', () => {
    const [reason] = reasonsAt('检查教育局工作情况。', '教育局');
    expect(reason).toMatch(/by rule may-act \(.*particular\.grammar:\d+\)/);
  });
});
