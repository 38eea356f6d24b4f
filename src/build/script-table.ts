import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import hongKongVariants from 'opencc-js/dict/HKVariantsRev';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/**
 * Forms of one punctuation mark: what the shadow shows, then the characters that it replaces.
 * Single and double quotation marks become one pair, so nesting is told by counting, not by shape.
 */
const PUNCTUATION: readonly (readonly [form: string, variants: string])[] = [
  ['“', '‘「『﹁﹃〝‟„‛‚｢'],
  ['”', '’」』﹂﹄〞〟｣'],
  ['。', '｡'],
  ['、', '､﹑'],
  ['·', '・･‧∙⋅'],
  ['—', '―─'],
  ['-', '﹣−‐‑‒–'],
  ['~', '〜∼﹋'],
  [',', '﹐'],
  ['.', '﹒'],
  [';', '﹔'],
  [':', '﹕'],
  ['?', '﹖'],
  ['!', '﹗'],
  ['(', '﹙'],
  [')', '﹚'],
  ['%', '﹪'],
  ['〇', '○◯'],
];

/** White space other than the ASCII kinds, and the invisible characters that editors leave behind. */
const SPACES: readonly (readonly [first: number, last: number])[] = [
  [0x00a0, 0x00a0],
  [0x1680, 0x1680],
  [0x2000, 0x200b],
  [0x202f, 0x202f],
  [0x205f, 0x2060],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/** Full-width ASCII, `！` to `～`, lies at this distance from ASCII. */
const FULL_WIDTH: readonly [first: number, last: number] = [0xff01, 0xff5e];
const FULL_WIDTH_DISTANCE = 0xfee0;

/** Radicals and compatibility ideographs that PDF converters write for the ordinary ideograph. */
const COMPATIBILITY: readonly (readonly [first: number, last: number])[] = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
];

/**
 * Those of the CJK Radicals Supplement that look like an ordinary ideograph; NFKC leaves most of them as they are. Unicode's
 * EquivalentUnifiedIdeograph.txt lists them.
 */
const RADICALS: readonly (readonly [radical: number, ideograph: number])[] = [
  [0x2e9f, 0x6bcd],
  [0x2ea0, 0x6c11],
  [0x2ea9, 0x738b],
  [0x2ebb, 0x807f],
  [0x2ec1, 0x864e],
  [0x2ec4, 0x897f],
  [0x2ec5, 0x89c1],
  [0x2ec6, 0x89d2],
  [0x2ec9, 0x8d1d],
  [0x2ecb, 0x8f66],
  [0x2ed1, 0x957f],
  [0x2ed3, 0x957f],
  [0x2ed4, 0x95e8],
  [0x2ed7, 0x96e8],
  [0x2ed8, 0x9752],
  [0x2ed9, 0x97e6],
  [0x2eda, 0x9875],
  [0x2edb, 0x98ce],
  [0x2edc, 0x98de],
  [0x2edd, 0x98df],
  [0x2ee2, 0x9a6c],
  [0x2ee3, 0x9aa8],
  [0x2ee4, 0x9b3c],
  [0x2ee5, 0x9c7c],
  [0x2ee6, 0x9e1f],
  [0x2ee7, 0x5364],
  [0x2ee8, 0x9ea6],
  [0x2ee9, 0x9ec4],
  [0x2eec, 0x9f50],
  [0x2eee, 0x9f7f],
  [0x2ef0, 0x9f99],
  [0x2ef3, 0x9f9f],
];

/**
 * Traditional characters that stay: in Simplified text they are characters of their own, mostly in names
 * (`乾` in `乾隆`, a county or a town), and Simplified text is what nearly all reports are written in.
 * `著` is not in OpenCC's table in the first place, for the same reason.
 */
const KEPT = '乾';

/**
 * Writes `script.ts` into `outDir`: two strings, `FROM` and `TO`, whose characters correspond by index. Every
 * character is one UTF-16 unit, so that a text converted by the table keeps its length; the characters whose
 * conversion would change it (some hundreds of rare ones, outside the basic plane) are left out. Where OpenCC
 * offers several Simplified characters for a Traditional one, the table has its first.
 */
export async function generateScriptTable(outDir: string): Promise<void> {
  const table = scriptTable();
  const pairs = [...table].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [
    '// Made by `npm run generate`. Character data: OpenCC (Apache-2.0), Unicode.',
    `export const FROM =\n  '${pairs.map(([from]) => from).join('')}';`,
    `export const TO =\n  '${pairs.map(([, to]) => escaped(to)).join('')}';`,
  ];
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'script.ts'), `${lines.join('\n')}\n`);
}

function scriptTable(): Map<string, string> {
  const simplified = parseTable(traditionalToSimplified);
  const table = new Map<string, string>();
  const add = (from: string, to: string): void => {
    if (from.length === 1 && to.length === 1 && from !== to && !KEPT.includes(from)) table.set(from, to);
  };

  for (const [traditional, character] of simplified) add(traditional, character);
  for (const [variant, standard] of parseTable(hongKongVariants)) {
    // Hong Kong's own forms lead to OpenCC's standard Traditional form first; those that are Simplified already lead back.
    if (!simplified.has(variant)) add(variant, simplified.get(standard) ?? variant);
  }
  forEachCode(COMPATIBILITY, (code) => {
    const character = String.fromCharCode(code);
    const ordinary = character.normalize('NFKC');
    add(character, simplified.get(ordinary) ?? ordinary);
  });
  for (const [radical, ideograph] of RADICALS) add(String.fromCharCode(radical), String.fromCharCode(ideograph));
  forEachCode([FULL_WIDTH], (code) => add(String.fromCharCode(code), String.fromCharCode(code - FULL_WIDTH_DISTANCE)));
  forEachCode(SPACES, (code) => add(String.fromCharCode(code), ' '));
  for (const [form, variants] of PUNCTUATION) for (const variant of variants) add(variant, form);
  // A shadow is its own shadow: 薴 → 苧 → 苎 is taken in one step.
  for (const [from, to] of table) table.set(from, table.get(to) ?? to);
  return table;
}

/** OpenCC's own format: `源 目|源 目 目|…`. */
function parseTable(table: string): Map<string, string> {
  const entries = new Map<string, string>();
  for (const entry of table.split('|')) {
    const [from, to] = entry.split(' ');
    if (from !== undefined && to !== undefined) entries.set(from, to);
  }
  return entries;
}

function forEachCode(ranges: readonly (readonly [number, number])[], visit: (code: number) => void): void {
  for (const [first, last] of ranges) for (let code = first; code <= last; code++) visit(code);
}

function escaped(character: string): string {
  return character === "'" || character === '\\' ? `\\${character}` : character;
}
