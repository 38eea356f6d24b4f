import type { LabelKey, Language } from '../../generated/labels.js';
import type { Link } from '../../schema/link.js';
import type { PackLabel } from '../../schema/pack-type.js';
import type { RecordType } from '../../schema/record.js';

/** What the page's script knows. The text itself stands in the page and nowhere else. */
export interface PageData {
  readonly language: Language;
  /** In text order; numbers of records are indices into it. */
  readonly records: readonly PageRecord[];
  /** In text order; numbers of sections are indices into it. */
  readonly sections: readonly PageSection[];
  readonly entities: readonly PageEntity[];
  /** The types of record that packs brought with them. */
  readonly packTypes: readonly PagePackType[];
  /** Rules as `file:line name`. */
  readonly rules: readonly string[];
}

/** What a link on the page is made of. */
export type Leading = Pick<Link, 'text' | 'id'>;

export interface PageRecord {
  readonly id: string;
  /** A type of ours, or of a pack. */
  readonly type: RecordType | (string & {});
  readonly text: string;
  /** Offsets into the source. */
  readonly start: number;
  readonly end: number;
  /** The innermost section, or -1. */
  readonly section: number;
  readonly rule: number;
  /** In the order in which they are shown. */
  readonly fields: PageFields;
  /** Of a record of a pack: its fields, in the order in which they are shown. */
  readonly packFields?: readonly PackField[];
  /** The body that an organisation mentions. */
  readonly entity?: number;
}

export interface PagePackType {
  readonly name: string;
  readonly label: PackLabel;
}

/** A field that a pack names. */
export interface PackField {
  readonly label: PackLabel;
  readonly value: FieldValue;
}

export type PageFields = { readonly [Name in FieldName]?: FieldValue };

/** The fields that a record can show, each with a label `field.…`. */
export type FieldName = LabelKey extends infer Key ? (Key extends `field.${infer Name}` ? Name : never) : never;

/** The terms of the schema's enumerations, each with a label `term.…`. */
export type TermKey = Extract<LabelKey, `term.${string}`>;

/** A number, text of the report, a term that has a label in every language, or links to records. */
export type FieldValue = number | string | { readonly term: TermKey } | readonly PageLink[];

/** A text, and the record that it is where there is one. */
export interface PageLink {
  readonly text: string;
  readonly record?: number;
}

export interface PageSection {
  readonly id: string;
  /** Its marker and heading. */
  readonly label: string;
  /** The section around it, or -1. */
  readonly parent: number;
}

export interface PageEntity {
  readonly name: string;
  readonly level: TermKey | null;
  /** The records that mention it, in text order. */
  readonly mentions: readonly number[];
  /** True for the body that wrote the report. */
  readonly issuer: boolean;
}
