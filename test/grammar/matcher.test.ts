import { describe, expect, test } from 'vitest';
import type { CompiledRoom } from '../../src/grammar/compiled-room.js';
import { createMatcher } from '../../src/grammar/matcher.js';
import { compileText, failureOf, ruleText, tokensOf } from './grammar-fixture.js';

const LEXICONS = { letter: 'a type=vowel\nb type=consonant rank=2\nc', digit: 'one\ntwo' };

function roomOf(...rules: string[]): CompiledRoom {
  return compileText(rules.join('\n'), LEXICONS);
}

/** All matches as `rule(tokens)`. */
function matches(room: CompiledRoom, written: string): string[] {
  const tokens = tokensOf(written, room);
  return createMatcher(room.rules)
    .matchAll(tokens)
    .map(
      ({ rule, from, to }) =>
        `${rule.name}(${tokens
          .slice(from, to)
          .map(({ text }) => text)
          .join(' ')})`,
    );
}

/** What the captures of the only rule hold in the first match. */
function captures(pattern: string, written: string): Record<string, string[]> {
  const room = roomOf(ruleText('r', `pattern ${pattern}`));
  const tokens = tokensOf(written, room);
  const [match] = createMatcher(room.rules).matchAll(tokens);
  const text = ({ from, to }: { from: number; to: number }) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ');
  return Object.fromEntries(
    [...(match?.captures ?? [])].map(([name, capture]) => [name, [text(capture), ...capture.parts.map(text)]]),
  );
}

describe('elements', () => {
  test.each<[string, string, string[]]>([
    ["'x'", 'x xx y x', ['r(x)', 'r(x)']],
    ['letter', 'a d c', ['r(a)', 'r(c)']],
    ['letter[type]', 'a b c', ['r(a)', 'r(b)']],
    ['letter[type=consonant|other]', 'a b c', ['r(b)']],
    ['letter[type rank=2]', 'a b c', ['r(b)']],
    ['letter[!type]', 'a b c', ['r(c)']],
    ['letter[!type=vowel]', 'a b c', ['r(b)', 'r(c)']],
    ['letter[constructor]', 'a b c', []],
    ['~letter', 'xa a ax xd', ['r(xa)', 'r(a)']],
    ['~letter[type=vowel]', 'xa xb', ['r(xa)']],
    ['~letter[!type]', 'xa xc xd', ['r(xc)']],
    ['~letter & !letter', 'xa a', ['r(xa)']],
    ['letter~', 'xa a ax xd', ['r(a)', 'r(ax)']],
    ['letter[rank=2]~', 'ax bx', ['r(bx)']],
    ['~letter', '“xa”/quoted “ax”/quoted', ['r(“xa”)']],
    ['numeral', '5/numeral one 6/numeral', ['r(5)', 'r(6)']],
    ['numeral[kind=integer !length=1]', '5/numeral 16/numeral', ['r(16)']],
    ['<n>', 'x/n y/nr z/v w', ['r(x)', 'r(y)']],
    ['<n> & !<nr>', 'x/n y/nr z/v w', ['r(x)']],
    ["letter & <n> & !('b' | 'c')", 'a/n b/n c/v a/v', ['r(a)']],
    ['(<n> & letter){2}', 'a/n b/n a/n x/n', ['r(a b)']],
    ['<n|v !nr !vn>', 'x/n y/nr z/v w/vn', ['r(x)', 'r(z)']],
    ['han', 'x y/latin z/quoted', ['r(x)']],
    ['han[length=1]', 'x yy z/latin', ['r(x)']],
    ['han[!length=1]', 'x yy zz/latin', ['r(yy)']],
    [
      'latin | quoted | placeholder | punctuation',
      'x/latin y/quoted z/placeholder ./punctuation w',
      ['r(x)', 'r(y)', 'r(z)', 'r(.)'],
    ],
    ['any', 'x 5/numeral y/break z/marker', ['r(x)', 'r(5)']],
  ])('%s in %s', (pattern, written, expected) => {
    expect(matches(roomOf(ruleText('r', `pattern ${pattern}`)), written)).toEqual(expected);
  });

  test('of the words that a token ends or begins with the longest is asked for what its lexicon says', () => {
    const lexicons = { part: 'b short\nab\nba' };
    const found = (pattern: string) => {
      const room = compileText(ruleText('r', `pattern ${pattern}`), lexicons);
      return matches(room, 'cb cab bc bac');
    };
    expect(found('~part[short]')).toEqual(['r(cb)']);
    expect(found('part[short]~')).toEqual(['r(bc)']);
  });

  test('behind a token that ends in a word of a class', () => {
    const room = roomOf(ruleText('r', "pattern 'x'", 'after ~letter', 'not before letter~'));
    expect(matches(room, 'da x dd x da x ad')).toEqual(['r(x)']);
  });

  test('a class holds whatever the kind of the token', () => {
    expect(matches(roomOf(ruleText('r', 'pattern letter')), 'a/quoted b/latin')).toEqual(['r(a)', 'r(b)']);
  });

  test.each(['xyz', 'x yz', 'xy z', 'x y z'])('a literal does not depend on how the text is cut: %s', (written) => {
    expect(matches(roomOf(ruleText('r', "pattern 'xyz'")), written)).toEqual([`r(${written})`]);
  });

  test.each(['xy', 'wx yz', 'x yzw', 'x y'])('a literal begins and ends with tokens: %s', (written) => {
    expect(matches(roomOf(ruleText('r', "pattern 'xyz'")), written)).toEqual([]);
  });
});

describe('edges', () => {
  test.each(['x ;/break y', 'x ;/marker y'])('patterns do not cross them: %s', (written) => {
    expect(matches(roomOf(ruleText('r', "pattern 'x' (any | letter | <n> | han)? 'y'")), written)).toEqual([]);
  });

  test('a literal that spells one out does', () => {
    expect(matches(roomOf(ruleText('r', "pattern 'x' ';' 'y'")), 'x ;/break y')).toEqual(['r(x ; y)']);
    expect(matches(roomOf(ruleText('r', "pattern 'x;y'")), 'x ;/break y')).toEqual(['r(x ; y)']);
  });

  test('their words are in no class as far as patterns go, but look-around sees it', () => {
    expect(matches(roomOf(ruleText('r', 'pattern letter')), 'a/break')).toEqual([]);
    expect(matches(roomOf(ruleText('r', "pattern 'x'", 'before letter')), 'x a/break')).toEqual(['r(x)']);
  });
});

describe('structure', () => {
  test.each<[string, string, string[]]>([
    ["'x' 'y'", 'x y x x y', ['r(x y)', 'r(x y)']],
    ["'x' | 'y' 'z'", 'y x y z', ['r(x)', 'r(y z)']],
    ["'x' 'y'?", 'x y x', ['r(x y)', 'r(x)']],
    ["'x'{2}", 'x x x', ['r(x x)']],
    ["'x'{1,3}", 'x x x x', ['r(x x x)', 'r(x)']],
    ["'x'{2,3} 'y'", 'x y x x y x x x x y', ['r(x x y)', 'r(x x x y)']],
    ["('x' 'y'?){1,2} 'z'", 'x x y z', ['r(x x y z)']],
    ["'x'{0,2} 'x'", 'x x x', ['r(x x x)']],
    ["'x' ('y' 'z')?", 'x y', ['r(x)']],
  ])('%s in %s', (pattern, written, expected) => {
    expect(matches(roomOf(ruleText('r', `pattern ${pattern}`)), written)).toEqual(expected);
  });

  test('any of several patterns', () => {
    expect(matches(roomOf(ruleText('r', "pattern 'x'", "pattern 'y' 'z'")), 'y z x')).toEqual(['r(y z)', 'r(x)']);
  });

  test('a match of 32 tokens', () => {
    const room = roomOf(ruleText('r', "pattern 'x'{1,32}"));
    expect(
      createMatcher(room.rules)
        .matchAll(tokensOf('x '.repeat(70)))
        .map(({ from, to }) => to - from),
    ).toEqual([32, 32, 6]);
  });
});

describe('which rule wins', () => {
  const short = (...lines: string[]) => ruleText('short', "pattern 'x'", ...lines);
  const long = (...lines: string[]) => ruleText('long', "pattern 'x' 'y'", ...lines);

  test('the one that begins first', () => {
    expect(matches(roomOf(ruleText('late', "pattern 'y' 'z' 'w'", 'priority 9'), long()), 'x y z w')).toEqual([
      'long(x y)',
    ]);
  });

  test('then the longest, whatever its priority', () => {
    expect(matches(roomOf(short('priority 5'), long('priority -5')), 'x y x')).toEqual(['long(x y)', 'short(x)']);
  });

  test('then the one of higher priority', () => {
    const other = ruleText('other', "pattern 'x' any", 'priority 1');
    expect(matches(roomOf(long(), other), 'x y')).toEqual(['other(x y)']);
    expect(matches(roomOf(other, long()), 'x y')).toEqual(['other(x y)']);
    expect(matches(roomOf(long('priority -1'), ruleText('other', "pattern 'x' any")), 'x y')).toEqual(['other(x y)']);
  });

  test('then the first', () => {
    const other = ruleText('other', "pattern 'x' any");
    expect(matches(roomOf(long(), other), 'x y')).toEqual(['long(x y)']);
    expect(matches(roomOf(other, long()), 'x y')).toEqual(['other(x y)']);
  });

  test('with `inOrder` the first, however long', () => {
    const room = roomOf(short('priority -1'), long('priority 5'));
    const tokens = tokensOf('x y y', room);
    const matcher = createMatcher(room.rules, { inOrder: true });
    expect(matcher.matchAt(tokens, 0)).toMatchObject({ rule: { name: 'short' }, to: 1 });
    expect(matcher.matchAll(tokens).map(({ rule, to }) => [rule.name, to])).toEqual([['short', 1]]);
    expect(matcher.candidates(tokens).map(({ rule }) => rule.name)).toEqual(['short', 'long']);
  });

  test('a rule whose look-around fails leaves the place to others', () => {
    expect(matches(roomOf(long("not before 'z'"), short()), 'x y z x y')).toEqual(['short(x)', 'long(x y)']);
  });

  test('skip rules win like others', () => {
    const room = roomOf(short(), long('action skip'));
    expect(matches(room, 'x y x')).toEqual(['long(x y)', 'short(x)']);
    expect(
      createMatcher(room.rules)
        .matchAll(tokensOf('x y'))
        .map(({ rule }) => rule.action),
    ).toEqual(['skip']);
  });

  test('the search goes on behind a match', () => {
    expect(matches(roomOf(ruleText('r', "pattern 'x' 'x'")), 'x x x x x')).toEqual(['r(x x)', 'r(x x)']);
  });
});

describe('look-around', () => {
  test.each<[string, string, string, string[]]>([
    ["'x'", "after 'w'", 'w x x', ['r(x)']],
    ["'x'", "not after 'w'", 'w x x', ['r(x)']],
    ["'x'", 'after letter | edge', 'x x a x', ['r(x)', 'r(x)']],
    ["'x'", 'after edge', 'x x ;/break x ;/marker x', ['r(x)', 'r(x)', 'r(x)']],
    ["'x'", 'not after edge', 'x x', ['r(x)']],
    ["'x'", 'before edge', 'x x ;/break x', ['r(x)', 'r(x)']],
    ["'x'", 'before any', 'x x ;/break x', ['r(x)']],
    ["'x'", 'before any | !any', 'x x', ['r(x)', 'r(x)']],
    ["'x'", 'before !letter', 'x a x b x c x', ['r(x)']],
    ["'x'", 'before !(letter | <n>)', 'x a x y/n x', ['r(x)']],
    ["'x'", "not before 'yz'", 'x yz x y z x y w x', ['r(x)', 'r(x)']],
    ["'x'", "not after 'yz'", 'yz x y z x z x', ['r(x)']],
    ["'x'", 'not before numeral[kind=integer]', 'x 5/numeral x', ['r(x)']],
    ["'x'", 'after marker', 'x ;/marker x ;/break x', ['r(x)']],
    ["'x'", 'after break', 'x ;/marker x ;/break x', ['r(x)']],
  ])('%s, %s in %s', (pattern, line, written, expected) => {
    expect(matches(roomOf(ruleText('r', `pattern ${pattern}`, line)), written)).toEqual(expected);
  });

  test('all lines must hold', () => {
    const room = roomOf(ruleText('r', "pattern 'x'", "not after 'a'", "not after 'b'", "before 'y'", "not before 'z'"));
    expect(matches(room, 'a x y b x y c x z c x y')).toEqual(['r(x)']);
    expect(createMatcher(room.rules).matchAll(tokensOf('a x y b x y c x z c x y'))[0]).toMatchObject({
      from: 10,
      to: 11,
    });
  });

  test('the longest match is the longest for which it holds', () => {
    expect(matches(roomOf(ruleText('r', "pattern 'x'{1,3}", "before 'x'")), 'x x x')).toEqual(['r(x x)']);
  });
});

describe('captures', () => {
  test.each<[string, string, Record<string, string[]>]>([
    ["n:'x' m:('y' 'z')", 'x y z', { n: ['x', 'x'], m: ['y z', 'y z'] }],
    ["n:'x'? 'y'", 'y', {}],
    ["n:'x'{1,3}", 'x x', { n: ['x x', 'x x'] }],
    ["(n:letter 'x'?){1,3}", 'a x b c', { n: ['a x b c', 'a', 'b', 'c'] }],
    ["out:('x' in:'y')", 'x y', { out: ['x y', 'x y'], in: ['y', 'y'] }],
    // Both alternatives reach the end: the one written first counts.
    ['n:any m:any | o:any p:any', 'x y', { n: ['x', 'x'], m: ['y', 'y'] }],
    // The first reaches less far: the second counts.
    ['n:any | o:any p:any', 'x y', { o: ['x', 'x'], p: ['y', 'y'] }],
    ["n:any? o:any? 'x'", 'y x', { n: ['y', 'y'] }],
    ['n:any{0,2} o:any{1,2}', 'x y z', { n: ['x y', 'x y'], o: ['z', 'z'] }],
    ['n:(letter | digit){1,2} o:digit', 'a one two', { n: ['a one', 'a one'], o: ['two', 'two'] }],
  ])('%s in %s', (pattern, written, expected) => {
    expect(captures(pattern, written)).toEqual(expected);
  });
});

describe('other ways to ask', () => {
  const room = roomOf(
    ruleText('pair', "pattern n:'x' 'y'"),
    ruleText('one', "pattern 'x'"),
    ruleText('many', 'pattern any{1,3}', 'priority -1'),
  );
  const matcher = createMatcher(room.rules);
  const show = (list: readonly { rule: { name: string }; from: number; to: number }[]) =>
    list.map(({ rule, from, to }) => `${rule.name} ${from}-${to}`);

  test('candidates: the longest match of each rule at each token, the best first', () => {
    expect(show(matcher.candidates(tokensOf('x y z')))).toEqual([
      'many 0-3',
      'pair 0-2',
      'one 0-1',
      'many 1-3',
      'many 2-3',
    ]);
  });

  test('a part of the tokens: matches stay inside, look-around sees beyond', () => {
    const tokens = tokensOf('x y z x');
    expect(show(matcher.candidates(tokens, 1, 3))).toEqual(['many 1-3', 'many 2-3']);
    expect(show(matcher.candidates(tokens, 0, 3, 1))).toEqual(['many 0-3', 'pair 0-2', 'one 0-1']);
    expect(show(matcher.matchAll(tokens, 0, 2))).toEqual(['pair 0-2']);
    const looking = createMatcher(roomOf(ruleText('r', "pattern 'y'", "after 'x'", "before 'z'")).rules);
    expect(show(looking.matchAll(tokens, 1, 2))).toEqual(['r 1-2']);
  });

  test('matchAt: the best match that begins here', () => {
    const tokens = tokensOf('x y');
    expect(show([matcher.matchAt(tokens, 0)].filter((match) => match !== null))).toEqual(['pair 0-2']);
    expect(matcher.matchAt(tokens, 0)?.captures.get('n')).toEqual({ from: 0, to: 1, parts: [{ from: 0, to: 1 }] });
    expect(show([matcher.matchAt(tokens, 0, 1)].filter((match) => match !== null))).toEqual(['one 0-1']);
    expect(matcher.matchAt(tokens, 2)).toBeNull();
  });

  test('no tokens, no rules', () => {
    expect(matcher.matchAll([])).toEqual([]);
    expect(matcher.candidates([])).toEqual([]);
    expect(createMatcher([]).matchAll(tokensOf('x y'))).toEqual([]);
  });
});

test('a rule whose action the caller does not know is refused', () => {
  const room = roomOf(ruleText('r', "pattern 'x'", 'action unheard'), ruleText('s', "pattern 'y'", 'action skip'));
  expect(failureOf(() => createMatcher(room.rules, { actions: ['count'] }))).toEqual({
    code: 'grammar-check',
    file: 'test/rules.grammar',
    line: 1,
    column: 1,
    problem: "unknown action 'unheard'",
  });
  expect(() => createMatcher(room.rules, { actions: ['unheard'] })).not.toThrow();
});
