import type { XmlHandler } from '../package/read-xml.js';

/** One level of a list. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** With `%1` to `%9` for the numbers of the levels. */
  readonly text: string;
  readonly suffix: string;
  /** The level, from 1, after which it begins again; 0 for never; null for after any outer one. */
  readonly restart: number | null;
  /** All numbers are written in digits. */
  readonly legal: boolean;
  /** The style whose paragraphs have this level. */
  readonly style: string | null;
}

/** A list of the document: levels by depth from 0, and what a counter shared by several lists is called. */
export interface List {
  readonly counter: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that begin anew, at this number, where the list is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

interface Draft {
  levels: Map<number, ListLevel>;
  /** The numbering style that holds the levels instead. */
  link: string | null;
}

interface Instance {
  abstract: string;
  overrides: Map<number, ListLevel>;
  starts: Map<number, number>;
}

/** The lists of a document, by the number that paragraphs refer to. */
export interface Numbering {
  list(id: string): List | null;
  /** The depth that a list gives to paragraphs of a style; null if it does not name it. */
  depthOfStyle(id: string, style: string): number | null;
}

/** Word takes no more; a longer text with many numbers would grow with each of its paragraphs. */
const LONGEST_TEXT = 255;

const NONE: Draft = { levels: new Map(), link: null };

/** Reads `numbering.xml`: feed it to the handler, then ask. `listOfStyle` tells the list of a numbering style. */
export class NumberingReader implements XmlHandler {
  private readonly abstracts = new Map<string, Draft>();
  private readonly instances = new Map<string, Instance>();
  private abstract: Draft = { levels: new Map(), link: null };
  private instance: Instance | null = null;
  private depth = 0;
  private level: { -readonly [Key in keyof ListLevel]: ListLevel[Key] } | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { val = '' } = attributes;
    switch (name) {
      case 'abstractNum':
        this.abstract = { levels: new Map(), link: null };
        this.abstracts.set(attributes.abstractNumId ?? '', this.abstract);
        return;
      case 'num':
        this.instance = { abstract: '', overrides: new Map(), starts: new Map() };
        this.instances.set(attributes.numId ?? '', this.instance);
        return;
      case 'numStyleLink':
        this.abstract.link = val;
        return;
      case 'abstractNumId':
        if (this.instance !== null) this.instance.abstract = val;
        return;
      case 'lvlOverride':
        this.depth = whole(attributes.ilvl) ?? 0;
        return;
      case 'startOverride':
        this.instance?.starts.set(this.depth, whole(val) ?? 0);
        return;
      case 'lvl':
        this.depth = whole(attributes.ilvl) ?? 0;
        this.level = { start: 0, format: 'decimal', text: '', suffix: 'tab', restart: null, legal: false, style: null };
        return;
      default:
        if (this.level !== null) this.property(this.level, name, val, attributes);
    }
  }

  close(name: string): void {
    if (name === 'num') this.instance = null;
    if (name !== 'lvl' || this.level === null) return;
    (this.instance?.overrides ?? this.abstract.levels).set(this.depth, this.level);
    this.level = null;
  }

  text(): void {}

  numbering(listOfStyle: (style: string) => string | null): Numbering {
    const made = new Map<string, List | null>();
    const find = (id: string): List | null => {
      const known = made.get(id);
      if (known !== undefined) return known;
      const list = this.listOf(id, listOfStyle);
      made.set(id, list);
      return list;
    };
    return {
      list: find,
      depthOfStyle(id, style) {
        for (const [depth, level] of find(id)?.levels ?? []) if (level.style === style) return depth;
        return null;
      },
    };
  }

  private property(
    level: NonNullable<NumberingReader['level']>,
    name: string,
    val: string,
    attributes: Readonly<Record<string, string>>,
  ): void {
    switch (name) {
      case 'start':
        level.start = whole(val) ?? 0;
        return;
      case 'numFmt':
        // Formats of one's own (001, 002…) come with the nearest ordinary one as a fallback behind them.
        if (val !== 'custom' || attributes.format === undefined) level.format = val;
        return;
      case 'lvlText':
        level.text = val.slice(0, LONGEST_TEXT);
        return;
      case 'suff':
        level.suffix = val;
        return;
      case 'lvlRestart':
        level.restart = whole(val);
        return;
      case 'isLgl':
        level.legal = val !== '0' && val !== 'false' && val !== 'off';
        return;
      case 'pStyle':
        level.style = val;
    }
  }

  private listOf(id: string, listOfStyle: (style: string) => string | null): List | null {
    const instance = this.instances.get(id);
    if (instance === undefined) return null;
    let counter = instance.abstract;
    let abstract = this.abstracts.get(counter) ?? NONE;
    // A link leads to a style, whose list leads to the levels; a chain of links is not followed.
    if (abstract.link !== null) {
      const linked = this.instances.get(listOfStyle(abstract.link) ?? '');
      counter = linked?.abstract ?? counter;
      abstract = this.abstracts.get(counter) ?? NONE;
    }
    return { counter, levels: new Map([...abstract.levels, ...instance.overrides]), starts: instance.starts };
  }
}

function whole(text: string | undefined): number | null {
  const value = Number(text);
  return text !== undefined && text !== '' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
