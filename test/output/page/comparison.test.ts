import { describe, expect, it } from 'vitest';
import { parseReport, renderHtml } from '../../../src/index.js';
import type { PageData } from '../../../src/output/page/page-data.js';
import { recordFields } from '../../../src/output/page/record-fields.js';

describe('a comparison on the page', () => {
  const html = renderHtml(parseReport('全年营业额300万元，同比增长20%。', { reference: '2016' }));
  const data: PageData = JSON.parse(/<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '');

  it('is marked, and has a switch', () => {
    expect(html).toContain('<mark id="comparison-1" class="comparison">同比增长');
    expect(html).toContain('data-type="comparison"');
  });

  it('shows what it says, and what follows from it', () => {
    const value = data.records.map((record) => record.value).find(({ id }) => id === 'comparison-1');
    expect(value && recordFields(value, ({ text }) => ({ text }), [])).toMatchObject({
      ...{ kind: { term: 'term.comparison.change' }, item: '营业额', direction: { term: 'term.direction.up' } },
      ...{ value: 20, unit: '%', against: { term: 'term.against.previous-year' }, basis: '同比' },
      ...{ resolved: '2015-01-01 – 2015-12-31', implied: { term: 'term.computed' } },
      now: [{ text: '300万元' }],
      // 299.5万元 / 1.205 and 300.5万元 / 1.195
      base: '2485500 – 2514600元',
    });
  });
});
