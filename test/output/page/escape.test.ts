import { describe, expect, it } from 'vitest';
import { addressOf, escapeHtml, escapeJson } from '../../../src/output/page/escape.js';

describe('escapeHtml', () => {
  it('leaves nothing that HTML reads as more than text', () => {
    expect(escapeHtml(`<a title="x" id='y'>&</a>`)).toBe('&lt;a title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&lt;/a&gt;');
  });

  it('replaces what HTML cannot hold', () => {
    expect(escapeHtml('a\0b\uD800c\uDC00')).toBe('a\uFFFDb\uFFFDc\uFFFD');
  });

  it('keeps characters outside the basic plane', () => {
    expect(escapeHtml('𠮷')).toBe('𠮷');
  });
});

describe('escapeJson', () => {
  const value = { text: '</script><!-- \u2028\u2029 \0 \uD800', number: 1.5 };

  it('gives the same value to a JSON parser', () => {
    expect(JSON.parse(escapeJson(value))).toEqual(value);
  });

  it('cannot end a script element, begin a comment or break a line', () => {
    expect(escapeJson(value)).not.toMatch(/[<>\u2028\u2029]/);
  });
});

describe('addressOf', () => {
  it.each([
    ['section-1', '#section-1'],
    ['a"b c', '#a%22b%20c'],
    ["'", '#&#39;'],
    ['\uD800', '#%EF%BF%BD'],
  ])('writes %j as %s', (id, address) => expect(addressOf(id)).toBe(address));
});
