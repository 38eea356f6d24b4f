import { BaogaoError } from './error.js';
import type { ExampleResult } from './grammar/example-result.js';
import { fieldOf, textsOf } from './output/pack-cells.js';
import { reportsOf } from './output/reports-of.js';
import { loadPack, type Pack, type PackFile } from './pack/index.js';
import { preparePacks } from './pack/prepare-packs.js';
import { type PackCase, readCases } from './pack/read-cases.js';
import type { ParserOptions } from './parser-options.js';
import { runAllExamples } from './run-all-examples.js';
import type { PackRecordBase } from './schema/pack-record.js';
import { createTracedParser } from './traced-parser.js';

/** Something of a pack that was tried, and whether it holds. */
export interface PackTestResult {
  /** A rule's `match` or `never`, a case, or an example text. */
  readonly kind: ExampleResult['type'] | 'case' | 'example';
  /** `file:line`, or the file of an example text. */
  readonly place: string;
  /** The rule's or the case's name; of an example text its file. */
  readonly name: string;
  /** Null if it holds, else what is wrong, for people. */
  readonly problem: string | null;
}

/**
 * Tries a pack: the examples of its rules, its cases, and that each of its example texts holds a record of it.
 *
 * @param pack a folder, the name of an installed package, or a pack
 * @returns everything that was tried, in this order
 * @throws BaogaoError as `createParser` does, and `pack-invalid` for cases that cannot be read
 */
export function testPack(
  pack: string | Pack<PackRecordBase>,
  options: Pick<ParserOptions, 'segmenter'> = {},
): PackTestResult[] {
  const loaded = typeof pack === 'string' ? loadPack(pack) : pack;
  const { types, grammars } = preparePacks([loaded]);
  const rules = runAllExamples(grammars.get(loaded.name) ?? [], { ...options, packs: [loaded] });
  const parser = createTracedParser({ ...options, packs: [loaded] });
  const recordsIn = (text: string): PackRecordBase[] =>
    reportsOf(parser.parse(text)).flatMap(({ packRecords = [] }) => packRecords);
  const fields = new Map(types.map((type) => [type.name, new Set(Object.keys(type.fields))]));
  const cases = (loaded.cases ?? []).flatMap((file) => readCases(file, fields, failureOf(loaded.name)));
  return [
    ...rules.map(({ type, place, rule, problem }) => ({ kind: type, place, name: rule, problem })),
    ...cases.map((tried) => ({
      kind: 'case' as const,
      place: tried.place,
      name: tried.name,
      problem: caseProblem(tried, recordsIn(tried.passage)),
    })),
    ...(loaded.examples ?? []).map((file) => exampleResult(file, recordsIn(file.text))),
  ];
}

const failureOf =
  (pack: string) =>
  (problem: string): never => {
    throw new BaogaoError('pack-invalid', { pack, problem });
  };

function exampleResult({ name }: PackFile, records: readonly PackRecordBase[]): PackTestResult {
  const problem = records.length > 0 ? null : 'no record of the pack is in it';
  return { kind: 'example', place: `examples/${name}`, name, problem };
}

/** What is wrong first, or null. */
function caseProblem({ records: expected }: PackCase, found: readonly PackRecordBase[]): string | null {
  const told = ({ type, text }: { type: string; text: string }): string => `${type}: ${text}`;
  for (let index = 0; index < Math.max(expected.length, found.length); index++) {
    const wanted = expected[index];
    const record = found[index];
    if (wanted === undefined || record === undefined || told(wanted) !== told(record)) {
      return `expected ${wanted ? told(wanted) : 'no more'}, found ${record ? told(record) : 'no more'}`;
    }
    for (const [name, value] of Object.entries(wanted.fields)) {
      const own = textsOf(fieldOf(record, name));
      const actual = own.length === 0 ? 'null' : own.join(',');
      if (actual !== value) return `${told(record)}: expected ${name}=${value}, found ${actual}`;
    }
  }
  return null;
}
