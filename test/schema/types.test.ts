import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import { schemaTypes } from '../../src/build/schema-types.js';
import * as baogao from '../../src/index.js';

const TYPES = fileURLToPath(new URL('../../src/schema/types.ts', import.meta.url));
const PROGRAM = fileURLToPath(new URL('hover.ts', import.meta.url));

/** What an editor shows at a variable or property of a program that stands beside this file. */
function createEditor(text: string): (at: string) => { shown: string; meaning: string } {
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, verbatimModuleSyntax: true },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    ...{ target: ts.ScriptTarget.ES2022, types: ['node'] },
  };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getCurrentDirectory: () => fileURLToPath(new URL('../..', import.meta.url)),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [PROGRAM],
    getScriptVersion: () => '1',
    getScriptSnapshot(name) {
      const content = name === PROGRAM ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    fileExists: (name) => name === PROGRAM || ts.sys.fileExists(name),
    readFile: (name) => (name === PROGRAM ? text : ts.sys.readFile(name)),
    directoryExists: ts.sys.directoryExists,
  });
  return (at) => {
    const info = service.getQuickInfoAtPosition(PROGRAM, text.indexOf(at) + (/[.]/.test(at) ? at.indexOf('.') + 1 : 0));
    return {
      shown: ts.displayPartsToString(info?.displayParts),
      meaning: ts.displayPartsToString(info?.documentation),
    };
  };
}

describe('the types of the schemas', () => {
  it('are what the schemas say', () => {
    expect(readFileSync(TYPES, 'utf8')).toBe(schemaTypes());
  });

  it('are what the schemas infer', () => {
    expectTypeOf<baogao.Root>().toEqualTypeOf<z.infer<typeof baogao.rootSchema>>();
    expectTypeOf<baogao.Report>().toEqualTypeOf<z.infer<typeof baogao.reportSchema>>();
    expectTypeOf<baogao.Section>().toEqualTypeOf<z.infer<typeof baogao.sectionSchema>>();
    expectTypeOf<baogao.Leaf>().toEqualTypeOf<z.infer<typeof baogao.leafSchema>>();
    expectTypeOf<baogao.ReportRecord>().toEqualTypeOf<z.infer<typeof baogao.recordSchema>>();
    expectTypeOf<baogao.Count>().toEqualTypeOf<z.infer<typeof baogao.countSchema>>();
    expectTypeOf<baogao.DateRecord>().toEqualTypeOf<z.infer<typeof baogao.dateSchema>>();
    expectTypeOf<baogao.Organisation>().toEqualTypeOf<z.infer<typeof baogao.organisationSchema>>();
    expectTypeOf<baogao.Activity>().toEqualTypeOf<z.infer<typeof baogao.activitySchema>>();
    expectTypeOf<baogao.Comparison>().toEqualTypeOf<z.infer<typeof baogao.comparisonSchema>>();
    expectTypeOf<baogao.FlatRecord>().toEqualTypeOf<z.infer<typeof baogao.flatRecordSchema>>();
    expectTypeOf<baogao.GuideRecord>().toEqualTypeOf<z.infer<typeof baogao.guideRecordSchema>>();
    expectTypeOf<baogao.Finding>().toEqualTypeOf<z.infer<typeof baogao.findingSchema>>();
    expectTypeOf<baogao.AuditBalance>().toEqualTypeOf<z.infer<typeof baogao.auditBalanceSchema>>();
    expectTypeOf<baogao.Account>().toEqualTypeOf<z.infer<typeof baogao.accountSchema>>();
    expectTypeOf<baogao.ReportDifference>().toEqualTypeOf<z.infer<typeof baogao.reportDifferenceSchema>>();
    expectTypeOf<baogao.PackType>().toEqualTypeOf<z.infer<typeof baogao.packTypeSchema>>();
    expectTypeOf<baogao.FlatPackPlace>().toEqualTypeOf<z.infer<typeof baogao.flatPackPlaceSchema>>();
    expectTypeOf<baogao.Chunk>().toEqualTypeOf<z.infer<typeof baogao.chunkSchema>>();
  });

  it('of rows are those of their tables', () => {
    const { count, activity } = baogao.toRows(baogao.parseReport(''));
    expectTypeOf(count).items.toHaveProperty('value').toEqualTypeOf<number>();
    expectTypeOf(count).items.toHaveProperty('unit').toEqualTypeOf<string | null>();
    expectTypeOf(count).items.toHaveProperty('section_path').toEqualTypeOf<string>();
    expectTypeOf(activity).items.toHaveProperty('organisers').toEqualTypeOf<string>();
    // @ts-expect-error counts have no trigger
    expect(count.map(({ trigger }) => trigger)).toEqual([]);
  });
});

describe('what an editor shows', () => {
  const hover = createEditor(`
    import { parseReport, toRecords, toRows, type Count, type FlatCount, type Activity, type Section } from '../../src/index.js';
    const root = parseReport('');
    const records = toRecords(root);
    const scored = toRecords(root, { flavour: 'guide' });
    const rows = toRows(root).count;
    declare const count: Count;
    declare const flat: FlatCount;
    declare const activity: Activity;
    declare const section: Section;
    export const fields = [count.value, flat.section, activity.counts, section.children, root.children, parseReport, toRecords];
    export { records, rows, scored };
  `);

  it.each([
    ['root = ', 'const root: Root'],
    ['records = ', 'const records: FlatRecord[]'],
    ['scored = ', 'const scored: GuideRecord[]'],
    ['rows = ', 'const rows: readonly RowOf<"count">[]'],
  ])('of %s is a name', (at, shown) => {
    expect(hover(at).shown).toBe(shown);
  });

  it.each([
    ['count.value', '(property) Count.value: number', '3920000000'],
    ['flat.section', '(property) FlatCount.section: FlatContext | null', 'section around it'],
    ['activity.counts', '(property) Activity.counts: Link[]', 'How much or how many'],
    ['section.children', '(property) Section.children: (Leaf | Paragraph | TableNode | Section | Heading)[]', ''],
    ['root.children', '(property) Root.children: (Leaf | Report)[]', 'reports of the text'],
  ])('of %s is its type by name, and its meaning', (at, shown, meaning) => {
    const found = hover(at);
    expect(found.shown.replace(/\((?:\w+ \| )+\w+\)/, sorted)).toBe(shown.replace(/\((?:\w+ \| )+\w+\)/, sorted));
    expect(found.meaning).toContain(meaning);
  });
});

/** The members of a union in one order: the compiler has its own. */
const sorted = (union: string): string => `(${union.slice(1, -1).split(' | ').sort().join(' | ')})`;

/** The properties of a JSON Schema without a description, by their paths. */
function undescribed(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { properties?: Record<string, { const?: unknown; description?: string }> };
  const missing = Object.entries(properties).filter(
    ([name, property]) => property.description === undefined && name !== 'type' && !('$ref' in property),
  );
  const inside = Object.entries(schema).flatMap(([name, value]) => undescribed(value, `${path}/${name}`));
  return [...missing.map(([name]) => `${path}/${name}`), ...inside];
}

const PACK_TYPES = baogao
  .createParser({
    packs: [
      {
        name: 'fire',
        records: { drill: { fields: { hour: 'number', place: { type: 'organisation', list: true }, sort: 'string' } } },
      },
    ],
  })
  .parse('').packTypes;

describe('JSON Schema', () => {
  it.each([
    ['of the tree', baogao.rootJsonSchema()],
    ['of flat records', baogao.flatRecordJsonSchema()],
    ['of the tree with packs', baogao.rootJsonSchema(PACK_TYPES)],
    ['of flat records with packs', baogao.flatRecordJsonSchema(PACK_TYPES)],
  ])('%s says what each property means', (_, schema) => {
    expect(undescribed(schema)).toEqual([]);
  });
});
