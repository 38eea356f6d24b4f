import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/index.js';

const read = (html: string) => readDocument(Buffer.from(html), { format: 'html' });
const LONG = '全年举办培训班12期，发放传单400份，走访群众300户，化解矛盾20起，受到一致好评。';

describe('pages', () => {
  it.each([
    ['what was deleted', '<p>共<del>300</del><ins>350</ins>册</p>', '共350册'],
    [
      'what is struck out',
      '<p>共<s>300</s><strike>320</strike><span style="text-decoration: line-through">340</span>350册</p>',
      '共350册',
    ],
    [
      'raised and lowered digits',
      '<p>3500<sup>2</sup>，10<sup>4</sup>吨，CO<sub>2</sub>，见注<sup>[3]</sup></p>',
      '3500²，10⁴吨，CO₂，见注[3]',
    ],
    ['characters without width', '<p>5\u200b00份&shy;文件</p>', '500份文件'],
  ])('read %s as it is meant', async (_what, html, expected) => {
    expect((await read(html)).text).toBe(expected);
  });

  it.each([
    ['type="A"', 'A. 甲\nB. 乙'],
    ['type="i" start="4"', 'iv. 甲\nv. 乙'],
    ['style="list-style-type: cjk-ideographic"', '一、甲\n二、乙'],
    ['style="color: red; list-style: upper-roman inside"', 'I. 甲\nII. 乙'],
    ['style="list-style: none"', '甲\n乙'],
  ])('number lists with %s', async (attributes, expected) => {
    expect((await read(`<ol ${attributes}><li>甲</li><li>乙</li></ol>`)).text).toBe(expected);
  });

  it('of WeChat hide their article until a script shows it', async () => {
    const page = `<html><body><div class="nav"><a href="/">首页</a><a href="/b">更多</a></div>
      <h1 class="rich_media_title" id="activity-name">石桥站2021年工作总结</h1>
      <div id="js_content" style="visibility: hidden; opacity: 0;"><section><p>一、培训</p><p>${LONG}</p></section></div>
      <footer>关注公众号</footer></body></html>`;
    expect((await read(page)).text).toBe(`石桥站2021年工作总结\n一、培训\n${LONG}`);
  });

  it('may be laid out in tables', async () => {
    const page = `<table><tr><td><h1>石桥站工作总结</h1></td></tr><tr><td><table><tr><td width="9"></td><td><p>${LONG}</p>
      <table><tr><th>项目</th><th>数量</th></tr><tr><td>讲座</td><td>3场</td></tr></table></td></tr></table></td></tr></table>`;
    const document = await read(page);
    expect(document.text).toBe(`石桥站工作总结\n${LONG}\n项目\t数量\n讲座\t3场`);
    expect(document.blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'table']);
  });

  it('that are short are read without the parts of the site', async () => {
    const page =
      '<nav><a href="/">首页</a><a href="/a">公告</a></nav><h1>石桥站总结</h1><p>办班3期。</p><footer>版权所有</footer>';
    expect((await read(`<html><body>${page}</body></html>`)).text).toBe('石桥站总结\n办班3期。');
  });

  it('without any text say so', async () => {
    const { text, diagnostics } = await read('<html><body><div id="app"></div><script>load()</script></body></html>');
    expect(text).toBe('');
    expect(diagnostics).toMatchObject([{ code: 'nothing-readable' }]);
  });
});
