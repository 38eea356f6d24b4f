import { readdirSync, readFileSync } from 'node:fs';

/** What a case expects of one numeral. */
export interface ExpectedNumeral {
  readonly text: string;
  readonly value: number;
  readonly max?: number;
  readonly kind: string;
  readonly bare?: true;
}

/** A passage and every numeral in it. */
export interface NumeralCase {
  readonly name: string;
  readonly passage: string;
  readonly numerals: readonly ExpectedNumeral[];
}

/*
 * A case is `# name`, a passage, `==>` and a line for each numeral of the passage, in order:
 * `text = value kind`, with `value..max` for a pair and `bare` at the end of a multiplier without digits.
 */
const EXPECTATION =
  /^(?<text>.+?) = (?<value>[^ .]*(?:\.\d+)?(?:e\d+)?)(?:\.\.(?<max>[^ ]+))? (?<kind>[a-z]+)(?<bare> bare)?$/;

/** Reads every case of a folder, by file. */
export function readCases(folder: URL): ReadonlyMap<string, readonly NumeralCase[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return new Map(files.map((file) => [file, parseCases(readFileSync(new URL(file, folder), 'utf8'), file)]));
}

function parseCases(text: string, file: string): NumeralCase[] {
  const blocks = text.split(/^# /m).slice(1);
  return blocks.map((block) => {
    const [head = '', expected] = block.split(/^==>$/m);
    const [name = '', ...lines] = head.split('\n');
    const passage = lines.join('\n').trim();
    if (expected === undefined || passage === '')
      throw new Error(`${file}: the case '${name}' has no passage or no ==>`);
    const numerals = expected.split('\n').filter((line) => line.trim() !== '');
    return { name, passage, numerals: numerals.map((line) => parseExpectation(line, file)) };
  });
}

function parseExpectation(line: string, file: string): ExpectedNumeral {
  const { text, value, max, kind, bare } = EXPECTATION.exec(line)?.groups ?? {};
  if (text === undefined || kind === undefined) throw new Error(`${file}: cannot read '${line}'`);
  return {
    text,
    value: Number(value),
    ...(max === undefined ? {} : { max: Number(max) }),
    kind,
    ...(bare === undefined ? {} : { bare: true as const }),
  };
}
