import { describe, expect, it } from 'vitest';
import { findHashHeadings, findHeadingMarks } from '../../src/structure/heading-marks.js';
import { renderStructure } from './render-structure.js';

const LINES = ['## 一、育苗', '育苗30亩。', '### 3月5日', '## 二、造林', '造林600亩。'];

describe.each([
  ['\n', 'line feeds'],
  ['\r\n', 'both'],
  ['\r', 'carriage returns'],
])('lines that end with %j (%s)', (lineEnd) => {
  const text = LINES.join(lineEnd);
  const headings = findHashHeadings(text);

  it('are headings behind hashes, the days of a log too', () => {
    expect(headings.map(({ start, end }) => text.slice(start, end))).toEqual(['一、育苗', '3月5日', '二、造林']);
    expect(headings.map(({ level }) => level)).toEqual([2, 3, 2]);
  });

  it('have the hashes of these headings as their marks', () => {
    expect(findHeadingMarks(text, headings).map(({ start, end }) => text.slice(start, end))).toEqual([
      '## ',
      '### ',
      '## ',
    ]);
  });
});

describe('the only heading behind one hash', () => {
  const text = '\n\n修好水泵三台，清淤两里，都按时做完。\n';

  it('is the title', () => {
    expect(renderStructure(`# 泵房这一年${text}`)).toEqual('report summary "泵房这一年" … "时做完。"');
  });

  it('is a section where it is a noun and its number', () => {
    expect(renderStructure(`# Part One${text}`)).toEqual('excerpt summary - … "时做完。"\n  none - [] Part One');
  });

  it('is the title where words stand behind the number', () => {
    expect(renderStructure(`# Part One：泵房这一年${text}`).split('\n')[0]).toMatch(/^report /);
  });
});
