import { describe, expect, it } from 'vitest';
import { checkGrammars } from '../../src/index.js';

const rule = (...lines: string[]): { name: string; text: string }[] => [
  { name: 'bell.txt', text: '咚\n' },
  { name: 'mine.grammar', text: ['rule drumming', '  pattern value:numeral unit:bell', ...lines].join('\n') },
];

const problemsOf = (...lines: string[]): (string | null)[] =>
  checkGrammars(rule('  action quantity', ...lines)).map(({ problem }) => problem);

describe('examples of users', () => {
  it('hold', () => {
    expect(
      problemsOf(
        '  match 敲鼓[３０咚]，又敲[5咚] measure=count',
        '  match 小队敲鼓[30咚] value=30 approx=exact unit=咚',
        '  never 敲鼓三十下',
      ),
    ).toEqual([null, null, null]);
  });

  it('that do not hold say why', () => {
    const [span, field, never] = problemsOf('  match 敲[鼓30咚]', '  match 敲鼓[30咚] value=31', '  never 敲鼓9咚');
    expect(span).toBe('expected [鼓30咚] at 1, found [30咚] at 2');
    expect(field).toBe('expected value=31, found 30');
    expect(never).toBe('found [9咚] at 2');
  });

  it('name their line', () => {
    const [first] = checkGrammars(rule('  action quantity', '  match [3咚]', '  never 咚'));
    expect(first).toMatchObject({ place: 'mine.grammar:4', rule: 'drumming', type: 'match', text: '3咚' });
  });

  it('of rules that only take a place', () => {
    const results = checkGrammars(rule('  action skip', '  match 敲[30咚]', '  never 敲30下'));
    expect(results.map(({ problem }) => problem)).toEqual([null, null]);
  });

  it('meet the rules of the library, which may win', () => {
    const grammar = [
      'rule late',
      "  pattern value:numeral unit:'期'",
      '  action quantity',
      '  match 办班[12期]',
      '  never 12班',
    ].join('\n');
    const [match] = checkGrammars([{ name: 'late.grammar', text: grammar }]);
    expect(match?.problem).toBe('expected [12期] at 2, found nothing');
  });

  it('of rules that decide about organisations', () => {
    const text = [
      'rule own-bell-house',
      "  pattern found-body '敲钟'",
      '  action keep as=name',
      '  match 请[鼓楼管理处]敲钟',
      '  match 请[钟楼管理处]敲钟',
      '  never 请鼓楼管理处敲鼓',
      '  never 请鼓楼管理处敲钟',
      'rule no-bell-house',
      "  pattern found-body '打更'",
      '  action drop',
      "  because '打更 is done by anybody'",
      '  match 请[鼓楼管理处]打更',
      '  match 请鼓楼[管理处]打更',
      '  never 请鼓楼管理处敲鼓',
    ].join('\n');
    const results = checkGrammars([{ name: 'own.grammar', text }]);
    expect(results.map(({ problem }) => problem === null)).toEqual([true, true, true, false, true, false, true]);
  });
});
