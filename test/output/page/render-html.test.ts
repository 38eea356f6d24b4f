import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParser, renderHtml } from '../../../src/index.js';
import type { PageData } from '../../../src/output/page/page-data.js';
import type { Report, Root } from '../../../src/schema/index.js';
import { anyText } from '../../fuzz/arbitraries.js';
import { ATTACK, count, createTree, pageRoot, repeatedRoot } from './page-root.js';

const root = pageRoot();
const html = renderHtml(root);
const records = root.children.flatMap((child) => (child.type === 'report' ? child.records : []));

/** The tags of a page, without what stands between them and in its style, data and script. */
const tagsOf = (page: string): string[] =>
  page.replace(/(<style>|<script[^>]*>).*?(?=<\/(style|script)>)/gs, '$1').match(/<[^>]*>/g) ?? [];

const elementsOf = (page: string): string[] => tagsOf(page).map((tag) => tag.replace(/[\s>].*/s, ''));

/** The text of the article as a reader sees it. */
const textOf = (page: string): string => unescaped(/<article[^>]*>(.*)<\/article>/s.exec(page)?.[1] ?? '');

const unescaped = (piece: string): string =>
  piece
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|amp|#39|#13);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#13': '\r' })[name] ?? "'",
    );

function reportOf({ children }: Root): Report {
  const report = children.find((child) => child.type === 'report');
  if (report === undefined) throw new Error('there is no report');
  return report;
}

const dataOf = (page: string): PageData => JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(page)?.[1] ?? '');

describe('renderHtml', () => {
  it('marks every record once', () => {
    for (const { id, type } of records) expect(html.split(`<mark id="${id}" class="${type}">`)).toHaveLength(2);
  });

  it('shows the whole text, in order', () => {
    const expected = root.children.flatMap(leavesOf).filter(({ type }) => type !== 'whitespace');
    let from = 0;
    for (const { value } of expected) {
      const at = textOf(html).indexOf(value, from);
      expect(at, value).toBeGreaterThanOrEqual(from);
      from = at + value.length;
    }
  });

  it('lists every section with the number of records inside', () => {
    const outline = /<ol class="outline-list">(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
    const items = [...outline.matchAll(/href="#([\w-]+)".*?data-tally="([\d ]+)">(\d*)</g)].map((match) =>
      match.slice(1),
    );
    // Types in the order counts, dates, organisations, activities, comparisons.
    expect(items).toEqual([
      ['report-1', '4 2 3 2 0', '11'],
      ['section-1', '3 1 2 2 0', '8'],
      ['section-2', '2 1 2 2 0', '7'],
      ['section-3', '1 0 0 0 0', '1'],
    ]);
  });

  it('knows of each record all that it says, and the body that it mentions', () => {
    const data = dataOf(html);
    const numberOf = (id: string) => data.records.findIndex(({ value }) => value.id === id);
    expect(data.records.map(({ value }) => value)).toEqual(
      records.map(({ sentence, sections, rule, ...value }) => value).sort((a, b) => a.start - b.start || b.end - a.end),
    );
    const station = data.records[numberOf('organisation-2')]?.entity ?? -1;
    expect(data.entities[station]?.mentions).toEqual([numberOf('organisation-2'), numberOf('organisation-3')]);
    expect(data.rules).toEqual(['sample/rules.grammar:7 sample']);
  });

  it('tells where every piece of the text stands, whatever the text', () => {
    const parser = createParser();
    const check = (page: string, fewest: number): void => {
      const { source } = dataOf(page);
      const blocks = [...page.matchAll(/ data-at="(\d+)">(.*?)<\/(?:p|h\d|t[dh])>/gs)];
      expect(blocks.length).toBeGreaterThanOrEqual(fewest);
      for (const [, at, inner = ''] of blocks) {
        const text = unescaped(inner.replace(/<small.*<\/small>/s, ''));
        const expected = source.slice(Number(at), Number(at) + text.length);
        expect(text).toBe(expected.replace(/[\0\p{Cs}]/gu, '\uFFFD'));
      }
    };
    check(html, 12);
    fc.assert(
      fc.property(anyText, (text) => check(renderHtml(parser.parse(text)), 0)),
      { numRuns: 100 },
    );
  });

  it('keeps tables', () => {
    expect(html.replace(/ data-at="\d+"/g, '')).toContain(
      '<table><tr><td>项目</td><td>金额</td></tr>\n<tr><td>水渠</td><td><mark id="count-3" class="count">35万元</mark></td></tr></table>',
    );
  });

  it('runs items on in their line, and gives other headings a line of their own', () => {
    expect(html).toMatch(/<div class="run-in"><h4 id="section-2"[^>]*><b class="marker">一是<\/b>抓宣传。<\/h4><p /);
    expect(html).toMatch(/\n<h3 id="section-3"/);
  });

  it('keeps the order where furniture stands between an item and its text', () => {
    const tree = createTree();
    const item = tree.section(
      { id: 'section-1', style: 'han-is', marker: '一是', level: 1, role: null, heading: '修路' },
      tree.heading(tree.leaf('marker', '一是'), tree.leaf('headingText', '修路')),
      tree.leaf('furniture', '第3页'),
      tree.paragraph(tree.leaf('text', '长9公里。')),
    );
    const records = [count(tree.base('count-1', '9公里', ['section-1']), { value: 9 })];
    const report = { ...reportOf(root), children: [item], records, position: tree.around([item]) };
    expect(textOf(renderHtml(tree.root([report]))).replace(/\s/g, '')).toMatch(/一是修路第3页长9公里。$/);
    expect(renderHtml(tree.root([report]))).toContain('<mark id="count-1" class="count">9公里</mark>');
  });

  it('is the same each time', () => expect(renderHtml(pageRoot())).toBe(html));

  it('reads one report as it reads a root', () => {
    const one = dataOf(renderHtml(reportOf(root)));
    expect(one.records).toEqual(dataOf(html).records);
    // Without the furniture before it.
    expect(one.source).toBe(dataOf(html).source.slice(one.base));
  });

  it('is called as told, else as its first report, else in words', () => {
    const nothing = createTree().root([]);
    expect(renderHtml(root, { title: '<x>' })).toContain('<title>&lt;x&gt;</title>');
    expect(html).toContain('<title>柳河镇2031年工作总结</title>');
    expect(renderHtml(nothing, { language: 'en' })).toContain('<title>Untitled report</title>');
  });

  it('speaks the language that is asked for', () => {
    expect(html).toContain('<html lang="zh-Hans">');
    expect(renderHtml(root, { language: 'en' })).toMatch(/<html lang="en">.*<h2 [^>]*>Outline<\/h2>|Outline/s);
  });

  it('lets the browser lay out a long text in pieces', () => {
    expect(html).toContain('class="text"');
    expect(renderHtml(repeatedRoot(200))).toContain('class="text long"');
  });

  it('grows with the text', () => {
    const size = (times: number): number => renderHtml(repeatedRoot(times)).length;
    expect(size(80) - size(40)).toBeLessThan(1.1 * (size(120) - size(80)));
  });
});

describe('what a page refers to', () => {
  it('is nothing outside it', () => {
    const references = tagsOf(html).flatMap((tag) => [
      ...tag.matchAll(/\s(href|src|srcset|action|data|poster)="([^"]*)"/g),
    ]);
    for (const [, name, value] of references) {
      expect(name).toBe('href');
      expect(value).toMatch(/^#|^data:,$/);
    }
    expect(html).not.toMatch(/\ssrc=(?!x onerror)/);
    expect(/<style>(.*?)<\/style>/s.exec(html)?.[1]).not.toMatch(/url\(|@import|https?:/);
    expect(/<script>(.*?)<\/script>/s.exec(html)?.[1]).not.toMatch(
      /https?:|\bfetch\(|XMLHttpRequest|WebSocket|innerHTML/,
    );
  });

  it('is forbidden besides: the policy allows its own style and script by their hashes, and nothing else', () => {
    const hash = (text = ''): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      `script-src ${hash(/<script>(.*?)<\/script>/s.exec(html)?.[1])}`,
      `style-src ${hash(/<style>(.*?)<\/style>/s.exec(html)?.[1])}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });
});

describe('text from elsewhere', () => {
  it('stays text', () => {
    expect(textOf(html)).toContain(ATTACK);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(tagsOf(html).filter((tag) => /^<(img|i)\b/.test(tag) || /\son\w+=/.test(tag))).toEqual([]);
  });

  it('stays text in every string of the tree', () => {
    const hostile = JSON.parse(JSON.stringify(root), (key, value) =>
      typeof value === 'string' && !STRUCTURAL.has(key) ? `${value}"'><script>alert(3)</script>` : value,
    );
    const page = renderHtml(hostile, { title: ATTACK });
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(new Set(elementsOf(page))).toEqual(new Set(elementsOf(html)));
  });

  it('may be anything that a string may be', () => {
    const tree = createTree();
    const paragraph = tree.paragraph(tree.leaf('text', '\0\uD800\u202E\u2028\uFFFF\r'));
    const page = renderHtml(tree.root([paragraph as never]));
    expect(page).not.toMatch(/\0|\p{Cs}/u);
  });
});

/** Fields that hold names of the schema; a schema-valid root has nothing else there. */
const STRUCTURAL = new Set([
  'type',
  'genre',
  'role',
  'style',
  'kind',
  'level',
  'category',
  'status',
  'measure',
  'approx',
]);

type AnyNode = { readonly type: string; readonly value?: string; readonly children?: readonly unknown[] };

function leavesOf(node: unknown): { type: string; value: string }[] {
  const { type, value, children } = node as AnyNode;
  return value === undefined ? (children ?? []).flatMap(leavesOf) : [{ type, value }];
}
