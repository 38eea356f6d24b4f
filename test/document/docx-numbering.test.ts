import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/index.js';
import { abstractNum, level, makeDocx, num, p } from './make-docx.js';

/** The numbers before the paragraphs of a body, each of which is the text 甲. */
async function numbers(body: readonly string[], lists: readonly string[], styles?: string): Promise<string[]> {
  const numbering = [...lists]
    .sort((a, b) => Number(a.startsWith('<w:num ')) - Number(b.startsWith('<w:num ')))
    .join('');
  const { text } = await readDocument(makeDocx({ body: body.join(''), numbering, ...(styles && { styles }) }));
  return text.split('\n').map((line) => line.replace(/ ?甲$/, ''));
}

/** Paragraphs of one list at these depths. */
const at = (list: number, ...depths: number[]): string[] => depths.map((depth) => p('甲', { list: [list, depth] }));

describe('number formats (ISO/IEC 29500-1, 17.18.59)', () => {
  it.each<[string, readonly [number, string][]]>([
    [
      'decimal',
      [
        [1, '1'],
        [10, '10'],
      ],
    ],
    [
      'decimalZero',
      [
        [1, '01'],
        [10, '10'],
      ],
    ],
    [
      'chineseCounting',
      [
        [1, '一'],
        [10, '十'],
        [11, '十一'],
        [20, '二十'],
        [99, '九十九'],
        [100, '一〇〇'],
      ],
    ],
    [
      'chineseCountingThousand',
      [
        [10, '十'],
        [11, '十一'],
        [20, '二十'],
        [100, '一百'],
        [101, '一百零一'],
        [110, '一百一十'],
        [111, '一百一十一'],
        [1001, '一千零一'],
        [10010, '一万零一十'],
      ],
    ],
    [
      'chineseLegalSimplified',
      [
        [1, '壹'],
        [10, '壹拾'],
        [23, '贰拾叁'],
        [105, '壹佰零伍'],
      ],
    ],
    [
      'ideographDigital',
      [
        [1, '一'],
        [10, '一〇'],
        [21, '二一'],
      ],
    ],
    [
      'japaneseCounting',
      [
        [10, '十'],
        [11, '十一'],
        [100, '百'],
        [111, '百十一'],
        [1000, '千'],
      ],
    ],
    [
      'taiwaneseCounting',
      [
        [10, '十'],
        [21, '二十一'],
        [100, '一○○'],
      ],
    ],
    [
      'taiwaneseCountingThousand',
      [
        [12, '十二'],
        [101, '一百零一'],
        [10000, '一萬'],
      ],
    ],
    [
      'ideographLegalTraditional',
      [
        [2, '貳'],
        [30, '參拾'],
      ],
    ],
    [
      'ideographTraditional',
      [
        [1, '甲'],
        [10, '癸'],
        [11, '11'],
      ],
    ],
    [
      'decimalEnclosedCircle',
      [
        [1, '①'],
        [20, '⑳'],
        [21, '21'],
      ],
    ],
    ['decimalEnclosedParen', [[3, '⑶']]],
    ['decimalEnclosedFullstop', [[3, '⒊']]],
    ['decimalFullWidth', [[12, '１２']]],
    [
      'lowerLetter',
      [
        [1, 'a'],
        [26, 'z'],
        [27, 'aa'],
        [28, 'bb'],
      ],
    ],
    ['upperLetter', [[2, 'B']]],
    [
      'lowerRoman',
      [
        [4, 'iv'],
        [19, 'xix'],
        [99, 'xcix'],
      ],
    ],
    ['upperRoman', [[1990, 'MCMXC']]],
    ['unheardOf', [[7, '7']]],
  ])('%s', async (format, cases) => {
    const lists = cases.flatMap(([start], id) => [
      abstractNum(id, [level(0, '%1|', { format, start })]),
      num(id + 1, id),
    ]);
    const body = cases.flatMap((_, id) => at(id + 1, 0));
    expect(await numbers(body, lists)).toEqual(cases.map(([, text]) => `${text}|`));
  });
});

describe('counting', () => {
  const levels = [
    level(0, '%1、', { format: 'chineseCounting' }),
    level(1, '（%2）', { format: 'chineseCountingThousand' }),
    level(2, '%3.', { suffix: 'tab' }),
  ];

  it('goes on, and begins again below an outer number', async () => {
    const found = await numbers(at(1, 0, 1, 1, 2, 2, 1, 2, 0, 1), [abstractNum(0, levels), num(1, 0)]);
    expect(found).toEqual(['一、', '（一）', '（二）', '1.', '2.', '（三）', '1.', '二、', '（一）']);
  });

  it('writes the numbers of outer levels, those passed over as their first', async () => {
    const lists = [abstractNum(0, [level(0, '%1'), level(1, '%1.%2'), level(2, '%1.%2.%3')]), num(1, 0)];
    expect(await numbers(at(1, 0, 1, 2, 2, 1, 0, 2), lists)).toEqual([
      '1',
      '1.1',
      '1.1.1',
      '1.1.2',
      '1.2',
      '2',
      '2.1.1',
    ]);
  });

  it('writes outer numbers in digits where the level is legal', async () => {
    const chapter = level(0, '第%1章', { format: 'chineseCountingThousand', suffix: 'space' });
    const lists = [abstractNum(0, [chapter, level(1, '%1.%2', { more: '<w:isLgl/>' })]), num(1, 0)];
    expect(await numbers(at(1, 0, 1, 0, 1), lists)).toEqual(['第一章', '1.1', '第二章', '2.1']);
  });

  it('does not begin again where the level says so, or only below the level that it names', async () => {
    const inner = (restart: number) => [
      level(0, '%1'),
      level(1, '%2'),
      level(2, '(%3)', { more: `<w:lvlRestart w:val="${restart}"/>` }),
    ];
    const found = (restart: number) =>
      numbers(at(1, 0, 1, 2, 1, 2, 0, 1, 2), [abstractNum(0, inner(restart)), num(1, 0)]);
    expect(await found(0)).toEqual(['1', '1', '(1)', '2', '(2)', '2', '1', '(3)']);
    expect(await found(1)).toEqual(['1', '1', '(1)', '2', '(2)', '2', '1', '(1)']);
  });

  it('is shared by lists of one kind, until one begins with a number of its own', async () => {
    const override = (start: number) => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    const lists = [abstractNum(0, levels), num(1, 0), num(2, 0), num(3, 0, override(1)), num(4, 0, override(5))];
    const body = [...at(1, 0, 0), ...at(2, 0), ...at(3, 0, 0), ...at(1, 0), ...at(4, 0), ...at(3, 0)];
    expect(await numbers(body, lists)).toEqual(['一、', '二、', '三、', '一、', '二、', '三、', '五、', '六、']);
  });

  it('takes a level from the override of a list', async () => {
    const lists = [
      abstractNum(0, levels),
      num(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, '%1)', { suffix: 'space' })}</w:lvlOverride>`),
    ];
    expect(await numbers(at(1, 0, 0), lists)).toEqual(['1)', '2)']);
  });

  it('follows the style of a paragraph, by what either says of the other', async () => {
    const style = (id: string, properties: string, base = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base}<w:pPr>${properties}</w:pPr></w:style>`;
    const linked = [
      level(0, '%1、', { format: 'chineseCounting', more: '<w:pStyle w:val="A"/>' }),
      level(1, '（%2）', { format: 'chineseCounting', more: '<w:pStyle w:val="B"/>' }),
    ];
    const styles = [
      style('A', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
      style('B', '', '<w:basedOn w:val="A"/>'),
      style('C', '<w:numPr><w:ilvl w:val="1"/></w:numPr>', '<w:basedOn w:val="A"/>'),
    ].join('');
    const out = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = [
      p('甲', { style: 'A' }),
      p('甲', { style: 'B' }),
      p('甲', { style: 'B' }),
      p('甲', { style: 'A', properties: out }),
      p('甲', { style: 'A' }),
      p('甲', { style: 'C' }),
    ];
    expect(await numbers(body, [abstractNum(0, linked), num(1, 0)], styles)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '',
      '二、',
      '（一）',
    ]);
  });

  it('finds the levels of a list through a numbering style', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const lists = [
      abstractNum(0, [], '<w:numStyleLink w:val="L"/>'),
      abstractNum(1, levels, '<w:styleLink w:val="L"/>'),
      num(1, 0),
      num(2, 1),
    ];
    expect(await numbers(at(1, 0, 1, 0), lists, styles)).toEqual(['一、', '（一）', '二、']);
  });

  it('shows no bullets, but the dashes that reports write', async () => {
    const lists = [
      abstractNum(0, [level(0, '\uf0b7', { format: 'bullet' })]),
      abstractNum(1, [level(0, '——', { format: 'bullet' })]),
      num(1, 0),
      num(2, 1),
    ];
    expect(await numbers([...at(1, 0), ...at(2, 0, 0)], lists)).toEqual(['', '——', '——']);
  });

  it('is marked as virtual', async () => {
    const body = [...at(1, 0, 2), p('乙')].join('');
    const numbering = [abstractNum(0, levels), num(1, 0)].join('');
    const document = await readDocument(makeDocx({ body, numbering }));
    expect(document.text).toBe('一、甲\n1. 甲\n乙');
    expect(document.blocks).toMatchObject([
      { type: 'paragraph', start: 0, end: 3, marker: { start: 0, end: 2, level: 1, ordinal: 1 } },
      { type: 'paragraph', start: 4, end: 8, marker: { start: 4, end: 6, level: 3, ordinal: 1 } },
      { type: 'paragraph', start: 9, end: 10, marker: null },
    ]);
    expect([0, 1, 2, 4, 6, 7, 9].map((offset) => document.place(offset).virtual)).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
  });
});
