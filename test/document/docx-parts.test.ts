import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Block, readDocument, type SourceDocument } from '../../src/index.js';
import { abstractNum, docxFiles, level, makeDocx, num, p, run } from './make-docx.js';

const texts = ({ text, blocks }: SourceDocument, type: Block['type']): string[] =>
  blocks.filter((block) => block.type === type).map(({ start, end }) => text.slice(start, end));
const read = (body: string, styles?: string): Promise<SourceDocument> =>
  readDocument(makeDocx({ body, ...(styles && { styles }) }), { name: 'x.docx' });
const styled = (properties: string, text: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const field = (kind: string, instruction = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>${instruction && `<w:r><w:instrText>${instruction}</w:instrText></w:r>`}`;

describe('marks that carry meaning', () => {
  it.each([
    ['a note’s number', `${run('册数3500')}${styled('<w:vertAlign w:val="superscript"/>', '2')}`, '册数3500²'],
    ['a power', `${run('产量3×10')}${styled('<w:vertAlign w:val="superscript"/>', '4')}${run('吨')}`, '产量3×10⁴吨'],
    ['an index', `${run('PM')}${styled('<w:vertAlign w:val="subscript"/>', '10')}`, 'PM₁₀'],
    ['raised words', styled('<w:vertAlign w:val="superscript"/>', '注'), '注'],
    ['what is struck out', `${styled('<w:strike/>', '300')}${run('350册')}`, '350册'],
    ['what is no longer struck out', styled('<w:strike w:val="0"/>', '300册'), '300册'],
    [
      'a fraction',
      `<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>`,
      '1/3',
    ],
    ['characters without width', run('5\u200b00份文\u00ad件'), '500份文件'],
    ['a sign of a font', `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run('已办')}`, '√已办'],
    ['another sign', `<w:r><w:sym w:font="SimSun" w:char="2460"/></w:r>${run('已办')}`, '①已办'],
  ])('%s', async (_what, content, expected) => {
    expect((await read(p(content))).text).toBe(expected);
  });
});

describe('what is not shown', () => {
  const hidden = '<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>';

  it('by a style is left out', async () => {
    expect((await read(p(`${run('前')}${styled('<w:rStyle w:val="h"/>', '藏')}${run('后')}`), hidden)).text).toBe(
      '前后',
    );
    const paragraph = hidden.replace('character', 'paragraph');
    expect((await read(p('藏', { style: 'h' }) + p('见'), paragraph)).text).toBe('见');
    expect((await read(p(styled('<w:vanish w:val="0"/>', '见'), { style: 'h' }), paragraph)).text).toBe('见');
  });

  it('is not counted in lists', async () => {
    const body = [
      p('甲', { list: [1, 0] }),
      p(styled('<w:vanish/>', '藏'), { list: [1, 0], properties: '<w:rPr><w:vanish/></w:rPr>' }),
      p('乙', { list: [1, 0] }),
    ].join('');
    const numbering = abstractNum(0, [level(0, '%1、')]) + num(1, 0);
    expect((await readDocument(makeDocx({ body, numbering }))).text).toBe('1、甲\n2、乙');
  });
});

describe('tables of contents', () => {
  it.each([
    [
      'that Word has made',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}${p('一、成绩1')}</w:sdtContent></w:sdt>`,
    ],
    [
      'that a field makes',
      `${p(`${field('begin', ' TOC \\o "1-3" ')}${field('separate')}${run('目录')}`)}${p(`${run('一、成绩1')}`)}${p(field('end'))}`,
    ],
    ['of a simple field', `<w:p><w:fldSimple w:instr=" TOC \\o "><w:r><w:t>目录</w:t></w:r></w:fldSimple></w:p>`],
  ])('%s are furniture', async (_what, contents) => {
    const document = await read(`${contents}${p('一、成绩')}`);
    expect(texts(document, 'paragraph')).toEqual(['一、成绩']);
    expect(texts(document, 'furniture').length).toBeGreaterThan(0);
  });

  it('are not what other fields make', async () => {
    const document = await read(
      p(`${field('begin', ' DATE ')}${field('separate')}${run('5月')}${field('end')}${run('办班')}`),
    );
    expect(texts(document, 'paragraph')).toEqual(['5月办班']);
  });
});

it('a list of a form shows the entry that was chosen', async () => {
  const list =
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲镇"/><w:listEntry w:val="乙镇"/></w:ddList></w:ffData></w:fldChar></w:r>';
  expect((await read(p(`${run('单位：')}${list}${field('end')}`))).text).toBe('单位：乙镇');
});

it('what runs on into the end of a cell, or of the text, is kept', async () => {
  const open = '<w:rPr><w:del w:id="5"/></w:rPr>';
  const cell = (text: string, properties = ''): string => `<w:tc>${p(text, { properties })}</w:tc>`;
  const body = `<w:tbl><w:tr>${cell('甲', open)}${cell('乙')}</w:tr></w:tbl>${p('丙', { properties: open })}`;
  expect((await read(body)).text).toBe('甲\t乙\n丙');
});

describe('the package', () => {
  const files = docxFiles({ body: p('溪口站工作总结'), header: p('页眉') });

  it('names its main part, wherever it lies', async () => {
    const { 'word/document.xml': main, '_rels/.rels': relations, 'word/_rels/document.xml.rels': own } = files;
    const moved = new TextDecoder().decode(relations).replace('word/document.xml', '/office/text2.xml');
    const packed = zipSync({
      '[Content_Types].xml': files['[Content_Types].xml'] as Uint8Array,
      '_rels/.rels': strToU8(moved),
      'office/text2.xml': main as Uint8Array,
      'office/_rels/text2.xml.rels': own as Uint8Array,
      'office/header.xml': files['word/header.xml'] as Uint8Array,
    });
    expect((await readDocument(packed, { name: 'x.docx' })).text).toBe('溪口站工作总结\n页眉');
  });

  it('shows only the headers that a section names', async () => {
    const other = new TextDecoder().decode(files['word/document.xml']).replace(/<w:headerReference[^>]*>/, '');
    expect((await readDocument(zipSync({ ...files, 'word/document.xml': strToU8(other) }))).text).toBe(
      '溪口站工作总结',
    );
  });

  it('is read by its directory, not by the heads of its parts', async () => {
    const bytes = Buffer.from(zipSync(files));
    // A head that states no sizes, as writers leave it that do not know them yet.
    for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 1))
      bytes.writeUInt32LE(0, at + 18);
    expect((await readDocument(bytes, { name: 'x.docx' })).text).toBe('溪口站工作总结\n页眉');
    expect((await readDocument(Buffer.concat([Buffer.from('\ufeff'), bytes]), { name: 'x.docx' })).text).toBe(
      '溪口站工作总结\n页眉',
    );
  });

  it('may hold other files that belong to the text', async () => {
    const main = new TextDecoder()
      .decode(files['word/document.xml'])
      .replace('<w:sectPr>', `<w:altChunk r:id="c1"/>${p('尾段')}<w:sectPr>`);
    const relations = new TextDecoder()
      .decode(files['word/_rels/document.xml.rels'])
      .replace(
        '</Relationships>',
        '<Relationship Id="c1" Type="http://x/aFChunk" Target="part.html"/></Relationships>',
      );
    const document = await readDocument(
      zipSync({
        ...files,
        'word/document.xml': strToU8(main),
        'word/_rels/document.xml.rels': strToU8(relations),
        'word/part.html': strToU8('<html><body><h2>一、培训</h2><p>办班3期。</p></body></html>'),
      }),
    );
    expect(document.text).toBe('溪口站工作总结\n一、培训\n办班3期。\n尾段\n页眉');
  });
});

it('the XML of Word 2003 is read, with the numbers that it states', async () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint">
<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>
<w:body><wx:sect><w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>总结</w:t></w:r></w:p>
<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>培训</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3期</w:t></w:r></w:p></w:tc></w:tr></w:tbl></wx:sect></w:body></w:wordDocument>`;
  for (const name of ['x.doc', 'x.xml', 'x.docx']) {
    const document = await readDocument(strToU8(xml), { name });
    expect(document).toMatchObject({ format: 'docx', text: '总结\n一、培训\n甲\t3期' });
    expect(document.blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'table']);
  }
});
