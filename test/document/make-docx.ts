import { strFromU8, strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a document, each as the XML inside its root element. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly footer?: string;
}

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  header: 'hdr',
  footer: 'ftr',
} as const;
type Part = keyof typeof ROOTS;

const part = (root: string, xml: string): Uint8Array => strToU8(`${HEADER}<w:${root} ${NAMESPACES}>${xml}</w:${root}>`);

/** The files of a document as Word packs them. */
export function docxFiles({ body, ...others }: DocxParts): Record<string, Uint8Array> {
  const names = (Object.keys(ROOTS) as Part[]).filter((name) => others[name] !== undefined);
  const overrides = ['document', ...names].map((name) => {
    const type = `${TYPE}.${name === 'document' ? 'document.main' : name}+xml`;
    return `<Override PartName="/word/${name}.xml" ContentType="${type}"/>`;
  });
  const relations = names.map(
    (name, index) => `<Relationship Id="rId${index + 1}" Type="${RELATION}/${name}" Target="${name}.xml"/>`,
  );
  const references = names
    .map((name, index) =>
      name === 'header' || name === 'footer' ? `<w:${name}Reference w:type="default" r:id="rId${index + 1}"/>` : '',
    )
    .join('');
  const section = `<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992"/></w:sectPr>`;
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  return {
    '[Content_Types].xml': strToU8(
      `${HEADER}<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEADER}<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': part('document', `<w:body>${body}${section}</w:body>`),
    'word/_rels/document.xml.rels': strToU8(
      `${HEADER}<Relationships xmlns="${package_}/relationships">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, part(ROOTS[name], others[name] ?? '')])),
  };
}

const DRAWN = {
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  diagram: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
} as const;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** A run that shows a chart or a diagram under its id. */
export const drawing = (kind: keyof typeof DRAWN, id: string): string => {
  const shown = kind === 'chart' ? `<c:chart xmlns:c="${DRAWN.chart}" r:id="${id}"/>` : '';
  const relIds = kind === 'diagram' ? `<dgm:relIds xmlns:dgm="${DRAWN.diagram}" r:dm="${id}"/>` : '';
  return `<w:r><w:drawing><a:graphic xmlns:a="${DRAWING}"><a:graphicData>${shown}${relIds}</a:graphicData></a:graphic></w:drawing></w:r>`;
};

/** A Word document with a chart or a diagram of the XML inside its root element, under the id `drawn`. */
export function makeDrawn(kind: keyof typeof DRAWN, body: string, xml: string): Uint8Array {
  const files = docxFiles({ body });
  const rels = 'word/_rels/document.xml.rels';
  const type = `${RELATION}/${kind === 'chart' ? 'chart' : 'diagramData'}`;
  const relation = `<Relationship Id="drawn" Type="${type}" Target="drawn/one.xml"/>`;
  const relations = strFromU8(files[rels] ?? new Uint8Array()).replace(
    '</Relationships>',
    `${relation}</Relationships>`,
  );
  const [prefix, root] = kind === 'chart' ? ['c', 'chartSpace'] : ['dgm', 'dataModel'];
  const names = `xmlns:${prefix}="${DRAWN[kind]}" xmlns:a="${DRAWING}"`;
  const part = `${HEADER}<${prefix}:${root} ${names}>${xml}</${prefix}:${root}>`;
  return zipSync({ ...files, [rels]: strToU8(relations), 'word/drawn/one.xml': strToU8(part) });
}

/** A Word document. */
export const makeDocx = (parts: DocxParts): Uint8Array => zipSync(docxFiles(parts));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run of text. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export interface ParagraphSettings {
  readonly style?: string;
  /** The list and the depth in it, from 0. */
  readonly list?: readonly [id: number, depth: number];
  /** More properties, as XML. */
  readonly properties?: string;
}

/** A paragraph of runs, or of one text. */
export function p(content: string, { style, list, properties = '' }: ParagraphSettings = {}): string {
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  const listed =
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>`;
  const inside = content.startsWith('<') ? content : content === '' ? '' : run(content);
  return `<w:p><w:pPr>${named}${listed}${properties}</w:pPr>${inside}</w:p>`;
}

/** A table of texts; a cell that begins with `<` is XML. */
export function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const grid = '<w:gridCol w:w="2000"/>'.repeat(width);
  const cells = (row: readonly string[]): string =>
    row
      .map(
        (cell) =>
          `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`,
      )
      .join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

export interface LevelSettings {
  readonly format?: string;
  readonly start?: number;
  readonly suffix?: string;
  /** More of it, as XML, in the order of the schema: `lvlRestart`, `pStyle`, `isLgl`. */
  readonly more?: string;
}

/** A level of a list: its text with `%1`. */
export const level = (
  depth: number,
  text: string,
  { format = 'decimal', start = 1, suffix = 'nothing', more = '' }: LevelSettings = {},
): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="${suffix}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;

export const abstractNum = (id: number, levels: readonly string[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels.join('')}</w:abstractNum>`;

export const num = (id: number, abstract: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
