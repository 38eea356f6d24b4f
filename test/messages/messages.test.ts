import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ERROR_MESSAGES, type ErrorCode } from '../../src/error.js';
import { labels as phrases } from '../../src/generated/phrases.js';
import { BaogaoError, errorMessage, parseReport, translateMessage } from '../../src/index.js';
import { nodesOf, sourceFiles } from '../house/source-files.js';

const HAN = /\p{Script=Han}/u;
const holes = (text: string): string[] => text.match(/\{\w+\}/g)?.sort() ?? [];

/** Messages that stand in the code as they are. Those of grammars are for who writes grammars, in the language of these. */
function writtenMessages(): string[] {
  const rooms = /^(?:document|batch|queue|structure|output\/review|extraction\/date|parser-options)/;
  return sourceFiles()
    .filter(({ name }) => rooms.test(name) && !name.includes('browser'))
    .flatMap(({ tree }) =>
      [...nodesOf(tree)].flatMap((node) => {
        if (!ts.isPropertyAssignment(node) || !['problem', 'advice', 'message', 'error'].includes(node.name.getText()))
          return [];
        return ts.isStringLiteral(node.initializer) ? [node.initializer.text] : [];
      }),
    );
}

describe('what the library says', () => {
  it('is found in the code', () => {
    expect(writtenMessages().length).toBeGreaterThan(10);
  });

  it.each([...new Set(writtenMessages())].filter((message) => !/^expected a function$/.test(message)))(
    'is there in Chinese: %s',
    (message) => {
      expect(translateMessage(message, 'zh')).toMatch(HAN);
    },
  );

  it.each(Object.entries(phrases.zh))('has holes in Chinese only where English has: %s', (english, chinese) => {
    expect(holes(english)).toEqual(expect.arrayContaining(holes(chinese)));
    expect(chinese).toMatch(HAN);
  });

  it.each(Object.keys(ERROR_MESSAGES) as ErrorCode[])('of an error is there in Chinese: %s', (code) => {
    const data = Object.fromEntries(holes(ERROR_MESSAGES[code]).map((hole) => [hole.slice(1, -1), '7']));
    const error = new BaogaoError(code, data);
    expect(errorMessage(error, 'en')).toBe(error.message);
    const chinese = errorMessage(error, 'zh');
    expect(chinese).toMatch(/7|\p{Script=Han}/u);
    expect(chinese).not.toMatch(/\{\w+\}/);
    // As it stands in a list of failures, without its data.
    expect(translateMessage(error.message, 'zh')).toBe(chinese);
  });

  it('keeps names, numbers and what it does not know', () => {
    const error = new BaogaoError('file-unreadable', { name: 'nothing', problem: 'ENOENT: no such file or directory' });
    expect(errorMessage(error, 'zh')).toBe('nothing：没有这个文件或文件夹（ENOENT）。');
    expect(translateMessage('something unheard of', 'zh')).toBe('something unheard of');
    expect(translateMessage('something unheard of', 'en')).toBe('something unheard of');
    expect(errorMessage(new Error("EACCES: permission denied, open 'x'"), 'zh')).toBe('没有权限（EACCES）');
    expect(errorMessage('odd', 'zh')).toBe('odd');
  });

  it('knows the diagnostics of reports', () => {
    const texts = ['', '一、甲\n三、乙\n三、丙\n', '青石站2023年工作总结\n2023年2月30日开会。2020年至2019年修路。\n'];
    const messages = texts.flatMap((text) => parseReport(text).diagnostics.map(({ message }) => message));
    expect(messages.length).toBeGreaterThan(3);
    expect(messages.filter((message) => !HAN.test(translateMessage(message, 'zh').replace(/[一三、]/g, '')))).toEqual(
      [],
    );
  });

  it('of several things in one line is translated one by one', () => {
    const page = 'page 3 is rotated, and its lines may be in another order';
    const font = 'page 1, 2 and 4 more is written in a font that does not tell its characters';
    expect(translateMessage(`${page}; ${font}`, 'zh')).toBe(
      '第 3 页是旋转的，各行的顺序可能不对；第 1, 2 页及另外 4 页的字体不说明是哪些字',
    );
  });
});
