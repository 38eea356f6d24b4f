import ts from 'typescript';
import { nodesOf, type SourceFile } from './source-files.js';

/** Functions of the house that ask what class a word is of, or of what kind by its classes. */
const ASKS: ReadonlySet<string> = new Set([
  'attributeOf',
  'endsInClass',
  'isAuxiliary',
  'isConjunction',
  'isAttributive',
  'isIn',
  'isMeasureNoun',
  'isNominal',
  'isNominalised',
  'isNominalSuffix',
  'isPreposition',
  'isRelational',
  'isVerb',
  'isVerbalNoun',
]);

/** Methods of a word that do. */
const METHODS: ReadonlySet<string> = new Set(['attributesIn', 'beginning', 'ending', 'endingOf', 'isIn']);

/** How often a file asks for the class of a word. */
export function classTests({ tree }: SourceFile): number {
  let count = 0;
  for (const node of nodesOf(tree)) if (ts.isCallExpression(node) && asks(node.expression)) count++;
  return count;
}

function asks(called: ts.Expression): boolean {
  if (ts.isIdentifier(called)) return ASKS.has(called.text);
  if (!ts.isPropertyAccessExpression(called)) return false;
  const { name, expression } = called;
  if (name.text === 'get' || name.text === 'has') return /\bclasses$/.test(expression.getText());
  return METHODS.has(name.text);
}
