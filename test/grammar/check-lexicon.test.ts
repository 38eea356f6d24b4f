import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/index.js';
import { failureOf } from './grammar-fixture.js';

/** What a lexicon of a user's is refused with; null where it is taken. */
function problemOf(name: string, text: string): string | null {
  try {
    createParser({ grammars: [{ name, text }] });
    return null;
  } catch {
    const { code, problem } = failureOf(() => createParser({ grammars: [{ name, text }] }));
    return `${code}: ${problem}`;
  }
}

describe('a word of a user’s in a class of ours', () => {
  it('needs what all words of the class have', () => {
    expect(problemOf('classifier.txt', '咚\n')).toMatch(
      /^grammar-check: '咚' has no 'measure' \(.*count.*\), .*; its attributes are event, measure, person, pos, self$/,
    );
    expect(problemOf('organisation-head.txt', '驿站 kind=institution\n')).toMatch(/no 'alone'.* and no 'with'/);
  });

  it('has no attribute that the class does not know; those that it knows are named', () => {
    expect(problemOf('classifier.txt', '咚 measure=count colour=red\n')).toBe(
      "grammar-check: '咚': the class 'classifier' knows no attribute 'colour', only event, measure, person, pos, self",
    );
  });

  it('has no value that the class does not know', () => {
    expect(problemOf('classifier.txt', '咚 measure=mony\n')).toMatch(/measure=mony; measure is one of .*money/);
    expect(problemOf('classifier.txt', '咚 measure=count event=3\n')).toMatch(/event=3; event is one of/);
    expect(problemOf('number-sign.txt', '负的 factor=minus\n')).toMatch(/factor is a number/);
  });

  it('may say what words of the class say, and its part of speech', () => {
    expect(problemOf('classifier.txt', '%default measure=count\n咚\n当 event pos=q\n')).toBeNull();
    expect(problemOf('classifier.txt', '咚 measure=money\n')).toBeNull();
  });

  it('need not say again what ours says', () => {
    expect(problemOf('classifier.txt', '册 event\n')).toBeNull();
  });

  it('cannot belong to what is no class', () => {
    for (const name of ['figure', 'moment', 'body'])
      expect(problemOf(`${name}.txt`, '甲\n')).toMatch(/which is closed/);
  });
});

describe('a class of a user’s own', () => {
  it('may have any attributes', () => {
    expect(problemOf('case-kind.txt', '刑初 kind=criminal colour=3\n民初\n')).toBeNull();
  });
});
