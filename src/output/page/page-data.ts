import type { LabelKey, Language } from '../../generated/labels.js';
import type { Link } from '../../schema/link.js';
import type { PackLabel } from '../../schema/pack-type.js';
import type { RecordValue } from '../../schema/reviewed-record.js';
import type { SectionRole } from '../../schema/section-role.js';
import type { Days } from './chart-data.js';

/** What the page's script knows. */
export interface PageData {
  readonly language: Language;
  /** What the page is called. */
  readonly title: string;
  /** Tells this text from others: what a reader keeps of it is kept under this name. */
  readonly key: string;
  /** The text, and the offset at which it begins. */
  readonly source: string;
  readonly base: number;
  /** Characters that stand for each other in a search: each of the first text for the one below it in the second. */
  readonly forms: readonly [from: string, to: string];
  /** In text order; numbers of records are indices into it. */
  readonly records: readonly PageRecord[];
  readonly reports: readonly PageReport[];
  /** In text order; numbers of sections are indices into it. */
  readonly sections: readonly PageSection[];
  /** Where sentences begin; those of a report by itself are not known. */
  readonly sentences: readonly number[];
  readonly entities: readonly PageEntity[];
  /** Rules as `file:line name`. */
  readonly rules: readonly string[];
  /** What packs have brought, where there are any. */
  readonly packs?: PagePacks;
}

/** What a link on the page is made of. */
export type Leading = Pick<Link, 'text' | 'id'>;

export interface PageRecord {
  readonly value: RecordValue;
  /** The innermost section, or -1. */
  readonly section: number;
  /** Index into the sentences of the root. */
  readonly sentence: number;
  readonly rule: number;
  /** The body that an organisation mentions. */
  readonly entity?: number;
}

export interface PagePacks {
  readonly types: readonly PagePackType[];
  /** In text order; they are read only, and no part of the review. */
  readonly records: readonly PagePackRecord[];
}

export interface PagePackType {
  readonly name: string;
  readonly label: PackLabel;
}

export interface PagePackRecord {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly section: number;
  readonly rule: number;
  /** In the order in which they are shown. */
  readonly fields: readonly PackField[];
}

/** A field that a pack names. */
export interface PackField {
  readonly label: PackLabel;
  readonly value: FieldValue;
}

/** What a record shows, in the order in which it is shown. */
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

export interface PageReport {
  readonly id: string;
  /** Where it begins. */
  readonly start: number;
  /** The days that it is about. */
  readonly period: Days | null;
}

export interface PageSection {
  readonly id: string;
  /** Its marker and heading. */
  readonly label: string;
  readonly heading: string;
  readonly role: SectionRole | null;
  /** The section around it, or -1. */
  readonly parent: number;
  /** From its marker to the end of what stands under it. */
  readonly start: number;
  readonly end: number;
}

export interface PageEntity {
  readonly name: string;
  readonly level: TermKey | null;
  /** The records that mention it, in text order. */
  readonly mentions: readonly number[];
  /** True for the body that wrote the report. */
  readonly issuer: boolean;
}
