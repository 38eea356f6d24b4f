import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fireCounts } from '../../examples/fire-service.js';
import { handedOut } from '../../examples/handed-out.js';
import { createService } from '../../examples/service.js';
import { flatRecordSchema, recogniseCounts } from '../../src/index.js';

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
  const server = createService();
  let address = '';

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  it('answers with one record a line', async () => {
    const response = await fetch(`${address}/records`, {
      method: 'POST',
      body: '园林所工作总结\n全年补植行道树320株。',
    });
    const records = (await response.text())
      .trim()
      .split('\n')
      .map((line) => flatRecordSchema.parse(JSON.parse(line)));
    expect(response.headers.get('content-type')).toMatch(/ndjson/);
    expect(records).toContainEqual(expect.objectContaining({ type: 'count', text: '320株', value: 320 }));
  });

  it('knows no other route', async () => {
    expect((await fetch(`${address}/`)).status).toBe(404);
  });
});
