import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ERROR_MESSAGES, type ErrorCode } from '../../src/error.js';
import { labels as phrases } from '../../src/generated/phrases.js';
import { BaogaoError, errorMessage, parseReport, translateMessage } from '../../src/index.js';
import { DECISION_RULES, decidedBy } from '../../src/structure/decision.js';
import { nodesOf, sourceFiles } from '../house/source-files.js';

const HAN = /\p{Script=Han}/u;
const holes = (text: string): string[] => text.match(/\{\w+\}/g)?.sort() ?? [];

const ROOMS =
  /^(?:document|batch|queue|structure|output\/review|extraction\/date|parser-options|grammar|pack|test-pack)/;
/** What says a problem: a property of an error, or what is handed to what throws one. */
const PROPERTIES: readonly string[] = ['problem', 'advice', 'message', 'error'];
const THROWING = /(?:^|\.)(?:fail|unreadable|checkFailure|badLine)$/;
/** Tokens of grammars, which are the same in all languages, what programs alone can do wrong, and a frame of remarks. */
const NOT_SAID = /^(?:'.'|a closing '|expected a function|page 77 7)$/;

/** Messages that stand in the code, their holes filled with 7. */
function writtenMessages(): string[] {
  const found = sourceFiles()
    .filter(({ name }) => ROOMS.test(name) && !name.includes('browser'))
    .flatMap(({ tree }) => [...nodesOf(tree)].flatMap((node) => textOf(saidBy(node))));
  return [...new Set(found)].filter((message) => !NOT_SAID.test(message));
}

function saidBy(node: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAssignment(node)) return PROPERTIES.includes(node.name.getText()) ? node.initializer : undefined;
  if (!ts.isCallExpression(node) || !THROWING.test(node.expression.getText())) return undefined;
  return node.arguments.at(-1);
}

/** Frames alone, such as `${place}: ${problem}`, say nothing themselves. */
function textOf(node: ts.Node | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return [];
  const text = node.head.text + node.templateSpans.map(({ literal }) => `7${literal.text}`).join('');
  return /[a-z]{2}/.test(text) ? [text] : [];
}

const GRAMMARS = new URL('../../grammars/', import.meta.url);

/** Why rules of the grammars say no. */
function becauses(): string[] {
  const files = readdirSync(GRAMMARS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.grammar'),
  );
  const texts = files.map((name) => readFileSync(new URL(name, GRAMMARS), 'utf8'));
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/^\s*because\s+'(.*)'$/gm)].map(([, why = '']) => why))),
  ];
}

describe('why a rule says no', () => {
  it('is found in the grammars', () => {
    expect(becauses().length).toBeGreaterThan(70);
  });

  it.each(becauses())('is there in Chinese: %s', (why) => {
    expect(Object.keys(phrases.zh)).toContain(why);
    expect(translateMessage(`${why}, by rule small (count/x.grammar:7)`, 'zh')).toBe(
      `${translateMessage(why, 'zh')}，依规则 small（count/x.grammar:7）`,
    );
  });
});

describe('what the library says', () => {
  it('is found in the code', () => {
    expect(writtenMessages().length).toBeGreaterThan(80);
  });

  it.each(writtenMessages())('is there in Chinese: %s', (message) => {
    expect(translateMessage(message, 'zh')).toMatch(HAN);
  });

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

  it.each(DECISION_RULES)('of a decision is there in Chinese: %s', (name) => {
    const { rule, reason } = decidedBy(name);
    expect(rule).toMatchObject({ name, file: expect.stringMatching(/^structure\/[\w-]+\.(?:txt|ts)$/) });
    expect(translateMessage(reason, 'zh')).toMatch(HAN);
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
