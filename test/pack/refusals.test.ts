import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { BaogaoError, createParser, loadPack, organisationLink, type TypeDeclaration } from '../../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'baogao-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RULE = (lines: string): string => `rule a\n${lines}\n  match [甲乙]丙\n  never 丙丁\n`;

/** The code and the message of what a pack is refused with. */
function refusal(records: Readonly<Record<string, unknown>>, grammar?: string): string {
  try {
    createParser({
      packs: [
        {
          name: 'p',
          records: records as Readonly<Record<string, TypeDeclaration>>,
          grammars: grammar === undefined ? [] : [{ name: 'a.grammar', text: grammar }],
        },
      ],
    });
  } catch (error) {
    if (error instanceof BaogaoError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'none';
}

describe('a type of record is refused', () => {
  it.each([
    'report',
    'section',
    'count',
    'date',
    'organisation',
    'activity',
    'comparison',
    'entity',
    'sentence',
    'skip',
  ])('with a name that the library has: %s', (name) =>
    expect(refusal({ [name]: { fields: {} } })).toMatch(/^pack-invalid: .*the library has this name/),
  );

  it.each(['Case', 'case_number', '案号', '', 'case number', '9a', '__proto__x'])(
    'with a name that is none: %s',
    (name) => expect(refusal({ [name]: { fields: {} } })).toMatch(/^pack-invalid/),
  );

  it.each(['id', 'type', 'start', 'text', 'rule', 'section', 'sentence', 'report', 'constructor', '年', 'a b'])(
    'with a field called %s',
    (field) => expect(refusal({ a: { fields: { [field]: 'string' } } })).toMatch(/^pack-invalid: .*field/),
  );

  it.each([
    ['an unknown type', { x: 'text' }, 'Invalid'],
    ['an unknown property', { x: { type: 'string', colour: 'red' } }, 'colour'],
    ['values of a number', { x: { type: 'number', values: ['a'] } }, 'only a string has values'],
    ['bounds of a string', { x: { type: 'string', minimum: 1 } }, 'only a number has'],
    ['bounds in the wrong order', { x: { type: 'number', minimum: 2, maximum: 1 } }, 'minimum is above'],
    ['nearest of a string', { x: { type: 'string', nearest: true } }, 'can be the nearest'],
    ['nearest that is required', { x: { type: 'date', nearest: true, required: true } }, 'cannot be required'],
    ['columns that are one', { 'a-b': 'string', a_b: 'string' }, 'share a column'],
    ['a column of a link', { a: 'date', a_id: 'string' }, 'share a column'],
  ])('with %s', (_name, fields, problem) => {
    const found = refusal({ a: { fields } });
    expect(found).toMatch(/^pack-invalid/);
    expect(found).toContain(problem);
  });
});

describe('two packs', () => {
  const pack = (name: string) => ({ name, records: { refund: { fields: {} } } });

  it('cannot have one type', () => {
    expect(() => createParser({ packs: [pack('a'), pack('b')] })).toThrow(/refund': the pack a has it already/);
  });

  it('cannot have one name', () => {
    expect(() => createParser({ packs: [pack('a'), pack('a')] })).toThrow(
      expect.objectContaining({ code: 'pack-invalid' }),
    );
  });
});

describe('a rule is refused', () => {
  const type = {
    fields: { x: { type: 'string', required: true, values: ['u', 'v'] }, y: { type: 'number', maximum: 9 }, d: 'date' },
  };

  it.each([
    [
      'that captures what is no field',
      "  pattern z:'甲乙'\n  action t x=u",
      /capture 'z': the action 't' takes d, x, y/,
    ],
    ['that leaves a required field empty', "  pattern '甲乙'\n  action t", /without the capture 'x'/],
    ['that may leave it empty', "  pattern x:'甲'? '乙'\n  action t", /without the capture 'x'/],
    [
      'that states what is no field',
      "  pattern '甲乙'\n  action t x=u w=1",
      /parameter 'w': the action 't' takes x, y/,
    ],
    ['that states a link', "  pattern '甲乙'\n  action t x=u d=today", /parameter 'd'/],
    ['that states what a field cannot be', "  pattern '甲乙'\n  action t x=w", /x=w: the field is one of u, v/],
    ['that states too much', "  pattern '甲乙'\n  action t x=u y=10", /y=10: the field is 9 at most/],
    ['that states a word for a number', "  pattern '甲乙'\n  action t x=u y=ten", /y=ten: the field is a number/],
    ['whose type there is not', "  pattern '甲乙'\n  action s", /unknown action 's'/],
  ])('%s', (_name, lines, problem) => {
    const found = refusal({ t: type }, RULE(lines));
    expect(found).toMatch(/^grammar-check: p\/a\.grammar:\d+:\d+/);
    expect(found).toMatch(problem);
  });

  it('only for such reasons', () => {
    expect(refusal({ t: type }, RULE("  pattern '甲乙'\n  action t x=u y=9"))).toBe('none');
    expect(refusal({ t: type }, RULE("  pattern x:'甲乙'\n  action t"))).toBe('none');
  });
});

describe('a Zod object', () => {
  it.each([
    ['a pattern', z.object({ x: z.string().regex(/^a+$/) }), 'pattern cannot be checked elsewhere'],
    ['a refinement', z.object({ x: z.number().refine((n) => n % 2 === 0) }), 'refine cannot'],
    ['a field of another kind', z.object({ x: z.boolean() }), 'it is no string'],
  ])('is refused with %s', (_name, schema, problem) => expect(refusal({ a: schema })).toContain(problem));

  it('says what a description says', () => {
    const schema = z.object({
      year: z.int().min(1949).max(2100),
      kind: z.enum(['u', 'v']).nullable().meta({ attribute: 'kind' }),
      court: organisationLink.nullable(),
      names: z.array(z.string()),
    });
    const { packTypes } = createParser({ packs: [{ name: 'p', records: { a: schema } }] }).parse('');
    expect(packTypes[0]?.fields).toEqual({
      year: { type: 'number', integer: true, required: true, minimum: 1949, maximum: 2100 },
      kind: { type: 'string', values: ['u', 'v'], attribute: 'kind' },
      court: { type: 'organisation' },
      names: { type: 'string', list: true },
    });
  });
});

describe('a folder', () => {
  const made = (name: string, files: Readonly<Record<string, string>>): string => {
    const path = join(folder, name);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(path, file, '..'), { recursive: true });
      writeFileSync(join(path, file), text);
    }
    return path;
  };

  it.each([
    ['that is not there', './nowhere', /no such folder/],
    ['or package that is not installed', 'baogao-pack-nowhere', /no such package/],
  ])('%s cannot be read', (_name, place, problem) => {
    expect(() => createParser({ packs: [place] })).toThrow(
      expect.objectContaining({ code: 'pack-unreadable', message: expect.stringMatching(problem) }),
    );
  });

  it('without anything of a pack cannot be read, nor one that holds no JSON', () => {
    const code = (place: string): unknown => {
      try {
        return loadPack(place);
      } catch (error) {
        return (error as BaogaoError).code;
      }
    };
    expect(code(made('empty', { 'README.md': '#' }))).toBe('pack-unreadable');
    expect(code(made('broken', { 'records.json': '{' }))).toBe('pack-unreadable');
    expect(code(made('list', { 'records.json': '[]' }))).toBe('pack-unreadable');
  });

  it('is called as its package, else as itself', () => {
    const records = '{ "a": { "fields": {} } }';
    expect(loadPack(made('tax', { 'records.json': records })).name).toBe('tax');
    const named = made('named', { 'records.json': records, 'package.json': '{ "name": "@x/tax" }' });
    expect(loadPack(named).name).toBe('@x/tax');
  });

  it('gives plain data, which makes the same parser elsewhere', () => {
    const path = made('plain', {
      'records.json': '{ "a": { "fields": { "x": { "type": "string", "required": true } } } }',
      'grammars/a.grammar': "rule a\n  pattern x:'甲乙'\n  match [甲乙]\n  never 丙\n",
    });
    const sent = JSON.parse(JSON.stringify(loadPack(path)));
    const texts = createParser({ packs: [sent] })
      .parse('甲乙')
      .children.flatMap((node) => (node.type === 'report' ? node.packRecords.map(({ text }) => text) : []));
    expect(texts).toEqual(['甲乙']);
  });
});
