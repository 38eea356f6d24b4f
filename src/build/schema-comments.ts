import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Writes the comments of the fields of schemas into the declarations that the compiler made of them: it gives types without
 * comments to what is inferred. Types that are made of a schema (`z.input<typeof …>`) then have them too.
 *
 * @param source the folder of our files
 * @param dist that of the declarations
 */
export function addSchemaComments(source: string, dist: string, options: ts.CompilerOptions): void {
  const declarations = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts') && readFileSync(join(dist, name), 'utf8').includes('z.ZodObject<{'))
    .map((name) => ({ declaration: join(dist, name), module: join(source, name.replace(/\.d\.ts$/, '.ts')) }))
    .filter(({ module }) => existsSync(module));
  if (declarations.length === 0) return;
  const program = ts.createProgram(
    declarations.map(({ module }) => module),
    options,
  );
  const documents = createDocuments(program.getTypeChecker());
  for (const { declaration, module } of declarations) {
    const file = program.getSourceFile(module);
    if (file !== undefined) writeFileSync(declaration, withComments(declaration, documents.schemasOf(file)));
  }
}

/** What is said of a field, and of the fields inside it. */
interface FieldComments {
  readonly comment: string;
  readonly fields: ReadonlyMap<string, FieldComments>;
}

function createDocuments(checker: ts.TypeChecker): {
  /** The fields of the schemas that a file exports, by the schema's name. */
  schemasOf(file: ts.SourceFile): ReadonlyMap<string, ReadonlyMap<string, FieldComments>>;
} {
  const commentOf = (symbol: ts.Symbol | undefined): string => {
    if (symbol === undefined) return '';
    const own = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
    const declaration = symbol.declarations?.[0];
    if (own !== '' || declaration === undefined) return own;
    // `types` of `{ types }`, and of `const { types } = other.shape`.
    if (ts.isShorthandPropertyAssignment(declaration))
      return commentOf(checker.getShorthandAssignmentValueSymbol(declaration));
    if (ts.isBindingElement(declaration)) {
      return commentOf(checker.getTypeAtLocation(declaration.parent).getProperty(declaration.name.getText()));
    }
    return ts.isPropertyAssignment(declaration) ? commentOfValue(declaration.initializer) : '';
  };
  /** `.describe('…')` anywhere in the chain, else what is said of `other.shape.field`. */
  const commentOfValue = (value: ts.Expression): string => {
    if (ts.isCallExpression(value) && ts.isPropertyAccessExpression(value.expression)) {
      const [text] = value.arguments;
      if (value.expression.name.text === 'describe' && text && ts.isStringLiteralLike(text)) return text.text;
      return commentOfValue(value.expression.expression);
    }
    if (ts.isPropertyAccessExpression(value)) return commentOf(checker.getSymbolAtLocation(value.name));
    return ts.isIdentifier(value) ? commentOf(checker.getSymbolAtLocation(value)) : '';
  };

  /** The shape of an object schema, also inside `.optional()` and the like. */
  const shapeOf = (type: ts.Type): ts.Type | undefined => {
    const name = type.getSymbol()?.name;
    const [inner] = type.aliasTypeArguments ?? checker.getTypeArguments(type as ts.TypeReference);
    if (name === 'ZodObject') return inner;
    return inner !== undefined && /^Zod(Optional|Readonly|Nullable)$/.test(name ?? '') ? shapeOf(inner) : undefined;
  };

  const fieldsOf = (shape: ts.Type | undefined, at: ts.Node): ReadonlyMap<string, FieldComments> =>
    new Map(
      (shape?.getProperties() ?? []).map((field) => {
        const inner = shapeOf(checker.getTypeOfSymbolAtLocation(field, at));
        return [field.name, { comment: commentOf(field), fields: fieldsOf(inner, at) }];
      }),
    );

  return {
    schemasOf(file) {
      const module = checker.getSymbolAtLocation(file);
      const exported = module === undefined ? [] : checker.getExportsOfModule(module);
      return new Map(
        exported
          .filter(({ flags }) => flags & ts.SymbolFlags.Variable)
          .map((symbol) => [symbol.name, fieldsOf(shapeOf(checker.getTypeOfSymbolAtLocation(symbol, file)), file)]),
      );
    },
  };
}

function withComments(path: string, schemas: ReadonlyMap<string, ReadonlyMap<string, FieldComments>>): string {
  const text = readFileSync(path, 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const insertions: { readonly at: number; readonly comment: string }[] = [];

  function visit(node: ts.Node, fields: ReadonlyMap<string, FieldComments>): void {
    if (!ts.isTypeLiteralNode(node)) {
      ts.forEachChild(node, (child) => visit(child, fields));
      return;
    }
    for (const member of node.members) {
      if (!ts.isPropertySignature(member) || member.type === undefined) continue;
      const known = fields.get((member.name as ts.Identifier).text);
      if (known === undefined) continue;
      const hasOwn = (ts.getLeadingCommentRanges(text, member.pos) ?? []).length > 0;
      if (known.comment !== '' && !hasOwn) insertions.push({ at: member.getStart(file), comment: known.comment });
      if (known.fields.size > 0) visit(member.type, known.fields);
    }
  }
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, type } of statement.declarationList.declarations) {
      const fields = schemas.get(name.getText(file));
      if (type !== undefined && fields !== undefined) visit(type, fields);
    }
  }
  return insertions.reduceRight((written, { at, comment }) => {
    const indent = ' '.repeat(at - written.lastIndexOf('\n', at - 1) - 1);
    const lines = comment.replaceAll('*/', '* /').split('\n');
    const block = lines.length === 1 ? [`/** ${lines[0]} */`] : ['/**', ...lines.map((line) => ` * ${line}`), ' */'];
    return `${written.slice(0, at)}${block.join(`\n${indent}`)}\n${indent}${written.slice(at)}`;
  }, text);
}
