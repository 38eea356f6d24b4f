import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source/source-text.js';
import { type Evidence, NO_EVIDENCE } from '../../src/structure/evidence.js';
import { parseStructure } from '../../src/structure/parse-structure.js';
import { checkStructure } from '../fuzz/lawful.js';
import { renderNodes } from './render-structure.js';

/** A text whose lines that begin with `#` a document calls headings, of the level of as many signs. */
function withHeadings(lines: string): { readonly text: string; readonly evidence: Evidence } {
  const headings: { start: number; end: number; level: number }[] = [];
  let text = '';
  for (const line of lines.split('\n')) {
    const [, signs = '', words = ''] = /^(#*)(.*)$/s.exec(line) ?? [];
    if (signs !== '') headings.push({ start: text.length, end: text.length + words.length, level: signs.length });
    text += `${words}\n`;
  }
  return { text, evidence: { ...NO_EVIDENCE, headings, plain: false } };
}

function render(lines: string): string[] {
  const { text, evidence } = withHeadings(lines);
  checkStructure(text, evidence);
  return renderNodes(parseStructure(createSource(text), evidence), text);
}

describe('headings of a document', () => {
  it('end where furniture begins', () => {
    expect(render('#2020年总结会 来源：县政府网\n到会30人。')).toEqual([
      'excerpt summary - … "30人。"',
      '  none - [] 2020年总结会',
      'furniture 来源：县政府网',
    ]);
  });

  it('may be nothing but furniture', () => {
    expect(render('#来源：县政府网\n#概况\n到会30人。')).toEqual([
      'furniture 来源：县政府网',
      'excerpt summary - … "30人。"',
      '  none - [] 概况',
    ]);
  });

  it('are two where two stand in one paragraph', () => {
    expect(render('#总体情况：一、抓培训\n办班3期。\n#二、抓宣传\n发放5份。').slice(1)).toEqual([
      '  none - [] 总体情况',
      '  han-comma 1 [一、] 抓培训',
      '  han-comma 2 [二、] 抓宣传',
    ]);
    expect(render('#一、总体情况（一）抓培训\n办班3期。').slice(1)).toEqual([
      '  han-comma 1 [一、] 总体情况',
      '    han-paren 1 [（一）] 抓培训',
    ]);
  });
});
