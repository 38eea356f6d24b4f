import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What an editor shows of an option. */
export interface OptionComment {
  readonly type: string;
  /** With a dot for an option of an option. */
  readonly option: string;
  readonly comment: string;
}

/** What the types of an installed package say of each option: of all properties of exported types called `…Options`. */
export function optionComments(folder: string): OptionComment[] {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { types: string }>;
  };
  const files = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [] : [join(folder, entry.types)],
  );
  const program = ts.createProgram(files, {
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    ...{ target: ts.ScriptTarget.ES2023, strict: true, noEmit: true, skipLibCheck: true, types: [] },
  });
  const checker = program.getTypeChecker();

  function optionsOf(type: ts.Type, name: string, file: ts.SourceFile, prefix = ''): OptionComment[] {
    return type.getProperties().flatMap((property) => {
      const option = prefix + property.name;
      const comment = ts.displayPartsToString(property.getDocumentationComment(checker));
      const value = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, file));
      // Objects that are spelled out, such as limits, and neither those of classes nor lists and functions.
      const isPlain = (value.flags & ts.TypeFlags.Object) !== 0 && /^(?:__type|)$/.test(value.getSymbol()?.name ?? '');
      const isList = checker.isArrayType(value) || checker.isTupleType(value);
      const hasOptions =
        isPlain && !isList && value.aliasSymbol === undefined && value.getCallSignatures().length === 0;
      return [{ type: name, option, comment }, ...(hasOptions ? optionsOf(value, name, file, `${option}.`) : [])];
    });
  }

  return files.flatMap((path) => {
    const file = program.getSourceFile(path);
    const module = file && checker.getSymbolAtLocation(file);
    if (file === undefined || module === undefined) return [];
    return checker
      .getExportsOfModule(module)
      .filter(({ name }) => /Options$/.test(name))
      .flatMap((symbol) => optionsOf(checker.getDeclaredTypeOfSymbol(symbol), symbol.name, file));
  });
}
