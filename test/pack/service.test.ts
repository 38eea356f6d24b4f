import { describe, expect, it } from 'vitest';
import { ask, codeOf, postJson, testService } from '../serve/test-service.js';
import { taxPack } from './tax-pack.js';

const TEXT = '县税务局办理出口退税300万元。';

describe('a service with packs', async () => {
  const { url } = await testService({ packs: [taxPack] });

  it('answers with their records', async () => {
    const { status, text } = await postJson(`${url}/v1/extract?format=records`, { text: TEXT });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toContainEqual(expect.objectContaining({ type: 'refund', kind: 'export' }));
  });

  it('is asked for their types as for ours', async () => {
    const { text } = await postJson(`${url}/v1/extract?format=csv`, { text: TEXT, options: { types: ['refund'] } });
    expect(text).toMatch(/^type,id,.*amount.*\r\nrefund,refund-1,/);
    const refused = await postJson(`${url}/v1/extract`, { text: TEXT, options: { types: ['refunds'] } });
    expect(codeOf(refused)).toBe('bad-request');
  });

  it('tells what they look like', async () => {
    const { text } = await ask(`${url}/v1/schema`);
    expect(JSON.stringify(JSON.parse(text).record)).toContain('"refund"');
    expect((await ask(`${url}/openapi.json`)).text).toContain('refund');
  });

  it('counts them', async () => {
    expect((await ask(`${url}/metrics`)).text).toMatch(/type="refund"/);
  });
});
