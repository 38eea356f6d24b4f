import { describe, expect, it } from 'vitest';
import { createParser } from '../../src/index.js';
import type { Activity } from '../../src/schema/activity.js';

const RULE = `rule runs
  pattern  trigger:'午休'
  action   activity
  match    全年[午休]三次
  never    早午休步
`;

function activitiesIn(text: string, ...rules: readonly string[]): Activity[] {
  const parser = createParser({ grammars: rules.map((rule) => ({ name: 'activity/own.grammar', text: rule })) });
  return parser
    .parse(text)
    .children.flatMap((node) => (node.type === 'report' ? node.records : []))
    .filter((record): record is Activity => record.type === 'activity');
}

describe('confidence', () => {
  it('is highest where all speaks for the reading, lower where little does', () => {
    const [sure] = activitiesIn('3月5日，县图书馆举办读书会6场。');
    const [doubtful] = activitiesIn('他还整理过一些旧的照片。');
    expect(sure?.confidence).toBeGreaterThan(0.9);
    expect(doubtful?.confidence ?? 0).toBeLessThan(sure?.confidence ?? 0);
  });

  it('rises with a rule of the user that names the verb', () => {
    const [own] = activitiesIn('全年午休三次。', RULE);
    const [without] = activitiesIn('全年午休三次。');
    expect(own?.confidence).toBeGreaterThan(without?.confidence ?? 0);
  });

  it('stands not with what a row of a table states', () => {
    const table = '| 时间 | 地点 | 活动内容 | 参加人数 |\n|---|---|---|---|\n| 3月5日 | 文化馆 | 少儿书法赛 | 40人 |\n';
    const found = activitiesIn(table);
    expect(found.length).toBeGreaterThan(0);
    for (const activity of found) expect(activity).not.toHaveProperty('confidence');
  });
});
