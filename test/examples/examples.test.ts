import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fireCounts } from '../../examples/fire-service.js';
import { handedOut } from '../../examples/handed-out.js';
import { quantities } from '../../examples/service.js';
import { recogniseCounts } from '../../src/index.js';
import { testService } from '../serve/test-service.js';

describe('handed-out', () => {
  it('answers what was handed out, when and by whom', () => {
    const rows = handedOut('县疾控中心2021年工作总结\n3月24日，县疾控中心在火车站发放防痨手册1500余册。\n');
    expect(rows).toEqual([
      {
        what: '防痨手册',
        amount: '1500余册',
        value: 1500,
        when: ['2021-03-24'],
        byWhom: ['县疾控中心'],
        start: 30,
      },
    ]);
  });
});

describe('fire-service', () => {
  const TEXT = '支队调派4站15车到场，侦检点位23个，转移3类危险品40桶。';

  it('adds vocabulary and rules', () => {
    expect(fireCounts(TEXT).map(({ text, action }) => [text, action])).toEqual([
      ['4站', '调派'],
      ['15车', '调派'],
      ['23个', '侦检'],
      ['40桶', '转移'],
    ]);
  });

  it('is needed for it', () => {
    const texts = recogniseCounts(TEXT).map(({ text }) => text);
    expect(texts).not.toContain('4站');
    expect(texts).toContain('3类');
  });
});

describe('service', () => {
  const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

  it('says what a service finds, and what it refuses', async () => {
    const { url } = await testService({ maxCharacters: 400 });
    const folder = mkdtempSync(join(tmpdir(), 'baogao-service-'));
    const [short, long] = [join(folder, 'short.txt'), `${examples}court.txt`];
    writeFileSync(short, '全年补植行道树320株。');
    const found = await quantities(url, [short, long]);
    rmSync(folder, { recursive: true });
    expect(found[short]).toEqual(['320株']);
    expect(found[long]).toEqual([expect.stringMatching(/^text-too-long: court\.txt: longer than 400 characters/)]);
    expect(await quantities(url, [])).toEqual({});
  });
});
