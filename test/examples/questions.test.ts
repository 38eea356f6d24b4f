import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Questions = typeof import('../../examples/questions.js');

/** The examples; examples/run-notebooks.sh installs them, with their own packages, elsewhere. */
const EXAMPLES = process.env.BAOGAO_EXAMPLES ?? fileURLToPath(new URL('../../examples/', import.meta.url));

// The figures are added up by hand from examples/reports.
describe('questions to several years of reports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-questions-'));
  let answers: Awaited<ReturnType<Questions['ask']>> = [];

  beforeAll(async () => {
    const questions = pathToFileURL(join(EXAMPLES, 'questions.ts')).href;
    const { ask, writeTables }: Questions = await import(questions);
    await writeTables(join(EXAMPLES, 'reports'), folder);
    answers = await ask(folder, ['handed-out', 'who-held-what', 'money-by-item']);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('what was handed out each year', () => {
    const rows = answers[0]?.map(({ year, item, unit, amount, times }) => [year, item, amount, unit, times]);
    expect(new Set(rows)).toEqual(
      new Set([
        [2020, '宣传手册', 1500, '册', 1],
        [2020, '宣传单', 5000, '份', 2],
        [2020, '春联', 2600, '副', 1],
        [2021, '宣传手册', 3000, '册', 2],
        [2021, '宣传单', 2500, '份', 1],
        [2021, '春联', 3200, '副', 1],
        [2021, '纪念品', 500, '份', 1],
        [2022, '宣传手册', 2100, '册', 1],
        [2022, '宣传单', 5000, '份', 2],
        [2022, '口罩', 1600, '只', 1],
        [2022, '春联', 4000, '副', 1],
      ]),
    );
    expect(answers[0]?.filter(({ approximate }) => approximate).map(({ year, item }) => [year, item])).toEqual([
      [2020, '宣传手册'],
      [2022, '宣传单'],
    ]);
  });

  it('which bodies held which events', () => {
    const rows = answers[1] ?? [];
    expect(rows).toContainEqual({
      body: '县疾控中心',
      first_day: '2021-12-01',
      last_day: '2021-12-01',
      event: '艾滋病防治讲座',
      place: '职业学校',
      partner: '团县委',
    });
    expect(
      rows.filter(({ body }) => body === '云岭县文化馆').map(({ first_day, event }) => [first_day, event]),
    ).toEqual([
      ['2020-01-17', '迎春文艺演出'],
      ['2020-08-01', '少儿书法展'],
      ['2021-02-08', '迎春文艺演出'],
      ['2021-07-01', '红歌合唱比赛'],
      ['2021-10-01', '摄影培训班'],
      ['2022-01-25', '迎春文艺演出'],
      ['2022-05-18', '文物图片展'],
    ]);
  });

  it('how much money went into what', () => {
    expect(new Set(answers[2])).toEqual(
      new Set([
        { item: '冷链设备经费', 2020: 350_000, 2021: 200_000, 2022: 120_000 },
        { item: '宣传经费', 2020: 60_000, 2021: null, 2022: 75_000 },
        { item: '培训经费', 2020: null, 2021: 85_000, 2022: 60_000 },
        { item: '演出经费', 2020: 180_000, 2021: 220_000, 2022: 200_000 },
        { item: '设备经费', 2020: 90_000, 2021: 50_000, 2022: 165_000 },
      ]),
    );
  });
});
