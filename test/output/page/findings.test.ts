import { expect, it } from 'vitest';
import { account, audit, parseReport, renderHtml } from '../../../src/index.js';

const root = parseReport('青石站2021年工作总结\n全站120人，其中党员30人，占35%。\n');

it('shows findings in the overview where they are given, and nothing of them where not', () => {
  const page = renderHtml(root, { language: 'en', findings: audit(root) });
  expect(page).toContain('<code>share-contradicted</code>');
  expect(page).toContain('30人 of 120人 is not 35%');
  expect(page).toContain('30 / 120 * 100 = 25, not 35');
  expect(renderHtml(root)).not.toContain('share-contradicted');
});

it('shows the balance of the account where it is given, with what nothing explains', () => {
  const unknown = parseReport('全站120人，统一着装。他说四千七百二十九吧。');
  const page = renderHtml(unknown, { language: 'en', account: account(unknown) });
  expect(page).toContain('Numerals</th><td>3</td><td>1</td><td>1</td><td>1</td>');
  expect(page).toContain('<span lang="zh">四千七百二十九</span></li>');
  expect(renderHtml(unknown)).not.toContain('class="account"');
});

it('shows of which a count is a part, and its parts', () => {
  const page = renderHtml(root);
  expect(page).toMatch(/"partOf":\[\{"text":"120人","record":\d+\}\]/);
  expect(page).toMatch(/"parts":\[\{"text":"30人","record":\d+\}\]/);
});
