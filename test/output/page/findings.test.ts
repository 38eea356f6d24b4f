import { expect, it } from 'vitest';
import { audit, parseReport, renderHtml } from '../../../src/index.js';

const root = parseReport('青石站2021年工作总结\n全站120人，其中党员30人，占35%。\n');

it('shows findings in the overview where they are given, and nothing of them where not', () => {
  const page = renderHtml(root, { language: 'en', findings: audit(root) });
  expect(page).toContain('<code>share-contradicted</code>');
  expect(page).toContain('30人 of 120人 is not 35%');
  expect(page).toContain('30 / 120 * 100 = 25, not 35');
  expect(renderHtml(root)).not.toContain('share-contradicted');
});
