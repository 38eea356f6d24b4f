import type { XmlHandler } from '../package/read-xml.js';

interface Style {
  name: string;
  basedOn: string | null;
  list: string | null;
  depth: number | null;
  outline: number | null;
  hidden: boolean;
}

/** What paragraphs get from their styles. */
export interface Styles {
  /** The level of a heading from 1, 0 for the document's title, null for other text. */
  headingLevel(style: string | null): number | null;
  /** True for the lines of a table of contents. */
  isContents(style: string | null): boolean;
  /** The list that the style, or one that it is based on, puts paragraphs into. */
  listOf(style: string | null): string | null;
  /** True if text in the style is not shown. */
  isHidden(style: string | null): boolean;
  /** The style and those that it is based on, itself first, each with the depth in a list that it states itself. */
  lineage(style: string | null): { readonly id: string; readonly depth: number | null }[];
}

/** Longer chains go in circles. */
const LONGEST_CHAIN = 20;
const HEADING = /^heading ([1-9])$/i;
const TITLE = /^title$/i;
const CONTENTS = /^toc (?:[1-9]|heading)$/i;
/** The outline level of body text. */
const BODY = 9;

/** Reads `styles.xml`: feed it to the handler, then ask. */
export class StylesReader implements XmlHandler, Styles {
  private readonly styles = new Map<string, Style>();
  private current: Style | null = null;
  private byDefault: string | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { val = '' } = attributes;
    if (name === 'style') {
      const id = attributes.styleId ?? '';
      this.current = { name: '', basedOn: null, list: null, depth: null, outline: null, hidden: false };
      this.styles.set(id, this.current);
      if (attributes.type === 'paragraph' && isOn(attributes.default ?? '0')) this.byDefault = id;
      return;
    }
    if (this.current === null) return;
    switch (name) {
      case 'name':
        this.current.name = val;
        return;
      case 'basedOn':
        this.current.basedOn = val;
        return;
      case 'numId':
        this.current.list = val;
        return;
      case 'ilvl':
        this.current.depth = Number(val);
        return;
      case 'outlineLvl':
        this.current.outline = Number(val);
        return;
      case 'vanish':
        this.current.hidden = isOn(attributes.val);
    }
  }

  close(name: string): void {
    if (name === 'style') this.current = null;
  }

  text(): void {}

  lineage(style: string | null): { id: string; depth: number | null }[] {
    const chain: { id: string; depth: number | null }[] = [];
    let id = style ?? this.byDefault;
    while (id !== null && chain.length < LONGEST_CHAIN) {
      const found = this.styles.get(id);
      chain.push({ id, depth: found?.depth ?? null });
      id = found?.basedOn ?? null;
    }
    return chain;
  }

  headingLevel(style: string | null): number | null {
    for (const { name, outline } of this.chain(style)) {
      if (outline !== null) return outline < BODY ? outline + 1 : null;
      const [, digit] = HEADING.exec(name) ?? [];
      if (digit !== undefined) return Number(digit);
      if (TITLE.test(name)) return 0;
    }
    return null;
  }

  isContents(style: string | null): boolean {
    return this.chain(style).some(({ name }) => CONTENTS.test(name));
  }

  isHidden(style: string | null): boolean {
    return style !== null && this.chain(style).some(({ hidden }) => hidden);
  }

  listOf(style: string | null): string | null {
    return this.chain(style).find(({ list }) => list !== null)?.list ?? null;
  }

  private chain(style: string | null): Style[] {
    return this.lineage(style).flatMap(({ id }) => this.styles.get(id) ?? []);
  }
}

/** Word's way of saying yes: the attribute is missing, or not one of these. */
export const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off';
