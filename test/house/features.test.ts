import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { GRAMMAR_FOLDER, listRooms, readRoom } from '../../src/build/grammars.js';
import type { NameNode } from '../../src/grammar/node.js';
import { lexicons } from './lexicon-tables.js';
import { namesIn } from './rule-names.js';
import { nodesOf, sourceFiles } from './source-files.js';

/** Every name with tests in the rules and `let`s of all grammars. */
function testedNames(): NameNode[] {
  const patterns = listRooms()
    .flatMap((room) => readRoom(room).grammars)
    .flatMap(({ lets, rules }) => [
      ...lets.map(({ pattern }) => pattern),
      ...rules.flatMap((rule) => [...rule.patterns, ...rule.lookAround.map(({ pattern }) => pattern)]),
    ]);
  return patterns.flatMap(namesIn).filter(({ tests }) => tests.length > 0);
}

/** The names that code may ask a word for: properties, parts of patterns, and strings. */
function namesInCode(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { tree } of sourceFiles().filter(({ name }) => !name.startsWith('build/'))) {
    for (const node of nodesOf(tree)) {
      if (ts.isPropertyAccessExpression(node)) names.add(node.name.text);
      else if (ts.isBindingElement(node)) names.add((node.propertyName ?? node.name).getText());
      else if (ts.isPropertySignature(node)) names.add(node.name.getText());
      else if (ts.isStringLiteralLike(node)) names.add(node.text);
    }
  }
  return names;
}

describe('features', () => {
  const stated = new Map(
    lexicons().map(({ name, entries }) => [
      name,
      new Set(entries.flatMap(({ attributes }) => Object.keys(attributes))),
    ]),
  );
  const tested = testedNames();

  it('are each asked for by a rule or by code', () => {
    const asked = new Set(tested.flatMap(({ tests }) => tests.map(({ attribute }) => attribute)));
    const inCode = namesInCode();
    const features = new Set([...stated.values()].flatMap((names) => [...names]));
    expect([...features].filter((name) => !asked.has(name) && !inCode.has(name))).toEqual([]);
  });

  it('that a rule asks a word of a class for are stated of some word of it', () => {
    const unknown = tested.flatMap(({ name, line, tests }) => {
      const features = stated.get(name);
      if (!features || features.size === 0) return [];
      return tests
        .filter(({ attribute }) => !features.has(attribute))
        .map(({ attribute }) => `${line} ${name}[${attribute}]`);
    });
    expect(unknown).toEqual([]);
  });

  it('are part of the names that code may use', () => {
    const generated = readFileSync(join(GRAMMAR_FOLDER, '../src/generated/feature-name.ts'), 'utf8');
    for (const names of stated.values()) for (const name of names) expect(generated).toContain(`'${name}'`);
  });
});
