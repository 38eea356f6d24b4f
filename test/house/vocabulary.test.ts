import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, type SourceFile, sourceFiles } from './source-files.js';

/** A digit, and the sign that makes digits a year: structure, as `.` and `%` are. Everything else is vocabulary. */
const STRUCTURAL = '〇年';
const WORD = new RegExp(`(?![${STRUCTURAL}])\\p{Script=Han}`, 'u');

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isRegularExpressionLiteral(node);

/** What a schema says of a field is a comment that programs can read. */
const isDescription = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) &&
  ts.isPropertyAccessExpression(parent.expression) &&
  parent.expression.name.text === 'describe';

/** The words that a file holds in its literals, each with its line. */
function wordsIn({ name, tree }: SourceFile): string[] {
  const found: string[] = [];
  for (const node of nodesOf(tree)) {
    if (!isText(node) || !WORD.test(node.getText()) || isDescription(node)) continue;
    found.push(`${name}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText()}`);
  }
  return found;
}

describe('Chinese words', () => {
  // The script table is made from characters: its exceptions are characters too.
  const files = sourceFiles().filter(({ name }) => name !== 'build/script-table.ts');

  it.each(files)('stand under grammars, not in $name', (file) => {
    expect(wordsIn(file)).toEqual([]);
  });

  it('would be found', () => {
    const tree = ts.createSourceFile(
      'x.ts',
      "const a = '召开';\nconst b = /会/; // 会议\nz.string().describe('召开');",
      ts.ScriptTarget.Latest,
      true,
    );
    expect(wordsIn({ name: 'x.ts', tree })).toEqual(["x.ts:1 '召开'", 'x.ts:2 /会/']);
  });
});
