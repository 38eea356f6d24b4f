import { expect, test } from 'vitest';
import { createMatcher } from '../../src/grammar/matcher.js';
import { packRoom, unpackRoom } from '../../src/grammar/packed-room.js';
import { packTrie, trieText, unpackTrie } from '../../src/grammar/packed-trie.js';
import { Trie } from '../../src/grammar/trie.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
import { WordList } from '../../src/grammar/word-list.js';
import { compileText, ruleText, tokensOf } from './grammar-fixture.js';

const RULES = ruleText('r', "pattern n:unit{1,2} ('甲' | m:person[plural]) '乙丙'?", 'after !unit', "not before '丁'");
const room = compileText(RULES, { unit: '元 measure=money\n万元 scale=10000\n人', person: '人 plural\n工人' });
const words = ['人', '万元', '元', '元旦', '工人'].sort();
const packed = packTrie(words);
const unpacked = unpackRoom(JSON.parse(JSON.stringify(packRoom(room, packed.words))), new WordList(packed));

test('a trie tells each of its words by number, and the words by their numbers', () => {
  const trie = new Trie(unpackTrie(packed));
  expect(packed.words.map((word) => trie.find(word))).toEqual(packed.words.map((_, number) => number));
  expect(packed.words.map((_, number) => trie.text(number))).toEqual(packed.words);
  expect(['', '万', '旦', '工人村'].map((word) => trie.find(word))).toEqual([-1, -1, -1, -1]);
  expect(trie.depth).toBe(2);
});

test('a trie that was packed is the one that it was, whatever its characters', () => {
  const many = Array.from({ length: 3000 }, (_, at) => `${String.fromCharCode(0x4e00 + 7 * at)}甲`);
  for (const all of [[], words, ['\ud83d\ude00', '𠀀𠀁', 'a"\\b', ' '], many]) {
    const { words: _, ...text } = trieText([...all].sort());
    expect(unpackTrie(JSON.parse(JSON.stringify(packTrie([...all].sort()))))).toEqual(text);
  }
});

test('a room that was packed has the words and rules that it had', () => {
  const { lexicons, rules } = unpacked;
  const wordsOf = (name: string) => lexicons[name]?.flatMap((group) => group.words.split('\n')).sort();
  expect(wordsOf('unit')).toEqual(['万元', '人', '元']);
  expect(wordsOf('person')).toEqual(['人', '工人']);
  expect(rules.map(({ code: _, ...rule }) => rule)).toEqual(room.rules.map(({ pattern: _, ...rule }) => rule));
});

test.each(['元 人 甲 乙丙', '人 人/n 乙 丙', '元 甲 丁', '元 元 元 甲', '工人 甲', '人 人 人'])(
  '%s: it matches as it did',
  (text) => {
    const found = [room, unpacked].map(({ rules }) => {
      const matches = createMatcher(rules).candidates(tokensOf(text, room));
      return matches.map(({ from, to, captures }) => ({ from, to, captures: [...captures] }));
    });
    expect(found[1]).toEqual(found[0]);
  },
);

test('words of a list have the classes that they had, and those of users beside them', () => {
  const users = compileText('', { unit: '元 measure=count symbol=y', place: '工人村' });
  const plain = createVocabulary([room, users]);
  const listed = createVocabulary([unpacked, users]);
  for (const word of [...words, '工人村', '工', '村', '']) {
    const [one, other] = [plain, listed].map((vocabulary) => vocabulary.lookup(word));
    expect(other && [...other], word).toEqual(one && [...one]);
    expect(listed.beginsWord(word), word).toBe(['工人', '工'].includes(word) || word === '');
    expect(listed.longest(`${word}村`, 0), word).toBe(plain.longest(`${word}村`, 0));
  }
  expect(listed.lookup('元')?.get('unit')).toEqual({ measure: 'count', symbol: 'y' });
  // It is in the list, but in no class of these rooms.
  expect(listed.lookup('元旦')).toBeUndefined();
  expect(listed.longest('元旦', 0)).toBe(1);
  expect(listed.longest('工人村', 0, new Set(['person']))).toBe(2);
});
