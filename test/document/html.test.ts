import { describe, expect, it } from 'vitest';
import { parseReport, readDocument, toRecords } from '../../src/index.js';
import { encode, encodeUtf16 } from './encode.js';

const read = (html: string) => readDocument(Buffer.from(html), { format: 'html' });

const ARTICLE = `<p>　　2022年，我局坚持节水优先，
扎实推进各项工作，取得了明显成效，群众的用水条件不断改善。</p>
<p><strong>一、工程建设</strong><br>全年新建泵站12座，改造管网35公里，完成投资5600万元。</p>
<p>二、水源保护</p><p>开展巡河320次，清理垃圾45吨，参加群众达2000余人，河道面貌焕然一新。</p>`;

const SITE = `<!DOCTYPE html><html><head><meta charset="CHARSET"><title>溪口县水务局2022年工作总结_溪口县人民政府</title>
<style>p { color: red }</style></head><body>
<nav><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul></nav>
<div class="main"><h1 class="article-title">溪口县水务局2022年工作总结</h1>
<div id="content">${ARTICLE}</div></div>
<div class="related"><h3>相关文章</h3><ul><li><a href="1">2021年水务工作要点</a></li><li><a href="2">水务动态</a></li></ul></div>
<footer>版权所有 溪口县人民政府</footer><script>document.write('广告')</script></body></html>`;

describe('web pages', () => {
  it('break lines at line breaks and blocks, and nowhere else', async () => {
    const { text } = await read(
      '<p>一、甲\n乙</p><div>丙<br>丁<span>戊</span> <b>己</b></div>庚<section>辛</section>\n <p> </p>Latin\nwords',
    );
    expect(text).toBe('一、甲乙\n丙\n丁戊 己\n庚\n辛\nLatin words');
  });

  it('have the levels of headings, numbers of lists as virtual text, and tables', async () => {
    const document = await read(
      '<h2>标题</h2><ol start="3"><li>甲</li><li><p>乙</p><ol type="a"><li>丙</li></ol></li></ol><ul><li>丁</li></ul>' +
        '<table><tr><th colspan="2">合计</th></tr><tr><td>1<br>2</td><td>3</td></tr></table>',
    );
    expect(document.text).toBe('标题\n3. 甲\n4. 乙\na. 丙\n丁\n合计\n1\n2\t3');
    expect(document.blocks).toMatchObject([
      { type: 'heading', level: 2 },
      { type: 'paragraph', marker: { level: 1, ordinal: 3 } },
      { type: 'paragraph', marker: { level: 1, ordinal: 4 } },
      { type: 'paragraph', marker: { level: 2, ordinal: 1 } },
      { type: 'paragraph', marker: null },
      { type: 'table', rows: [{ cells: [{ columns: 2 }] }, { cells: [{}, {}] }] },
    ]);
    expect(document.place(document.text.indexOf('3. 甲')).virtual).toBe(true);
  });

  it('leave out what the page does not show', async () => {
    expect(
      (
        await read(
          '<p>甲<script>x</script><style>y</style></p><p hidden>乙</p><p style="display: none">丙</p><!-- 丁 -->',
        )
      ).text,
    ).toBe('甲');
  });

  it('of a site give the main content with its title', async () => {
    const document = await read(SITE);
    expect(document.text).toBe(
      '溪口县水务局2022年工作总结\n2022年，我局坚持节水优先，扎实推进各项工作，取得了明显成效，群众的用水条件不断改善。\n' +
        '一、工程建设\n全年新建泵站12座，改造管网35公里，完成投资5600万元。\n二、水源保护\n' +
        '开展巡河320次，清理垃圾45吨，参加群众达2000余人，河道面貌焕然一新。',
    );
    const records = toRecords(parseReport(document));
    expect(records.filter(({ type }) => type === 'report')).toMatchObject([
      { title: '溪口县水务局2022年工作总结', genre: 'summary' },
    ]);
    expect(records.filter(({ type }) => type === 'section')).toMatchObject([
      { heading: '工程建设' },
      { heading: '水源保护' },
    ]);
  });

  it('without a site around them are read whole', async () => {
    const { text } = await read(`<html><body><h1>溪口站</h1>${'<p>短。</p>'.repeat(3)}</body></html>`);
    expect(text).toBe('溪口站\n短。\n短。\n短。');
  });

  it('are decoded as they declare, or as their bytes show', async () => {
    const gbk = await readDocument(encode(SITE.replace('CHARSET', 'gb2312'), 'gb18030'), { name: 'page.htm' });
    expect(gbk).toMatchObject({ format: 'html', encoding: 'gbk', text: expect.stringContaining('巡河320次') });
    const wrong = await readDocument(encode(SITE.replace('CHARSET', 'utf-8'), 'gb18030'), { name: 'page.htm' });
    expect(wrong.text).toBe(gbk.text);
    const utf16 = await readDocument(encodeUtf16(`\ufeff${SITE}`, 'le'), { name: 'page.html' });
    expect(utf16).toMatchObject({ encoding: 'utf-16le', text: gbk.text });
  });
});
