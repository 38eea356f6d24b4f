import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, sourceFiles } from '../../house/source-files.js';

const HEAVY = ['hyparquet-writer', '@uwdata/flechette'];

describe('the writers of Parquet and Arrow', () => {
  it('are imported where they are needed, not when the library is', () => {
    const early: string[] = [];
    let late = 0;
    for (const { name, tree } of sourceFiles()) {
      for (const node of nodesOf(tree)) {
        if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
          const [path] = node.arguments;
          if (path && ts.isStringLiteral(path) && HEAVY.includes(path.text)) late += 1;
        }
        if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) continue;
        if (HEAVY.includes(node.moduleSpecifier.text) && !node.importClause?.isTypeOnly) early.push(name);
      }
    }
    expect(early).toEqual([]);
    expect(late).toBeGreaterThanOrEqual(HEAVY.length);
  });
});
