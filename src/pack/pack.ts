import type * as z from 'zod';
import type { Link } from '../schema/link.js';
import type { PackRecord, PackRecordBase } from '../schema/pack-record.js';
import type { PackField, PackFieldType, PackLabel } from '../schema/pack-type.js';

/** A field as a pack declares it; what is only a type may be its name. */
export type FieldDeclaration = PackField | PackFieldType;

/** A type of record as a pack declares it: described, or as a Zod object. */
export type TypeDeclaration =
  | {
      readonly label?: PackLabel | undefined;
      readonly description?: string | undefined;
      /** True where what its rules match holds no dates, counts and organisations. */
      readonly opaque?: boolean | undefined;
      readonly fields: Readonly<Record<string, FieldDeclaration>>;
    }
  | z.ZodObject;

/** A file of a pack. */
export interface PackFile {
  readonly name: string;
  readonly text: string;
}

/** What a pack consists of. `Records` is all of its records' types, for the compiler alone. */
export interface Pack<Records extends PackRecordBase = PackRecord> {
  /** With small letters, digits, hyphens; of a package the package's name. */
  readonly name: string;
  /** The types of record by name. */
  readonly records?: Readonly<Record<string, TypeDeclaration>>;
  /** Lexicons (`.txt`) and rules (`.grammar`). */
  readonly grammars?: readonly PackFile[];
  /** Passages with the records that they must give. */
  readonly cases?: readonly PackFile[];
  /** Texts that hold records of the pack. */
  readonly examples?: readonly PackFile[];
  /** Never there; it lets the compiler know the records. */
  readonly '~records'?: Records;
}

interface ValueTypes {
  readonly string: string;
  readonly number: number;
  readonly date: Link;
  readonly count: Link;
  readonly organisation: Link;
}

type ValueOf<Field> = Field extends PackFieldType
  ? ValueTypes[Field] | null
  : Field extends { readonly type: infer Type extends PackFieldType }
    ? Listed<
        Field,
        Field extends { readonly values: readonly (infer Value extends string)[] } ? Value : ValueTypes[Type]
      >
    : unknown;

type Listed<Field, Value> = Field extends { readonly list: true }
  ? Value[]
  : Field extends { readonly required: true }
    ? Value
    : Value | null;

type FieldsOf<Declaration> = Declaration extends z.ZodObject
  ? z.output<Declaration>
  : Declaration extends { readonly fields: infer Fields }
    ? { readonly [Name in keyof Fields]: ValueOf<Fields[Name]> }
    : never;

/** The records of the types that are declared. */
export type DeclaredRecords<Declared> = {
  [Name in keyof Declared & string]: PackRecordBase & { readonly type: Name } & FieldsOf<Declared[Name]>;
}[keyof Declared & string];

/**
 * A pack that is written in a program; the compiler knows the fields of its records then.
 *
 * @throws nothing: `createParser` checks the pack
 */
export function definePack<const Declared extends Readonly<Record<string, TypeDeclaration>>>(
  pack: Omit<Pack, 'records' | '~records'> & { readonly records: Declared },
): Pack<DeclaredRecords<Declared>> {
  return pack as unknown as Pack<DeclaredRecords<Declared>>;
}
