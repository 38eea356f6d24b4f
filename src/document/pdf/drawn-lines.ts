/** A line that is drawn along an axis of the page; lengths in points, from the lower left corner. */
export interface DrawnLine {
  readonly horizontal: boolean;
  /** Where it stands across its length: the height of a horizontal line. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What the library tells of how a page is drawn: operators by number, each with what it is given. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of operators, by name. */
export type Operators = Readonly<Record<string, number>>;

/** a, b, c, d, e, f of the PDF reference: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [x: number, y: number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** What is filled and no wider is a line. */
const WIDEST = 3;
const SHORTEST = 4;
/** No table has more; what is drawn of more is a picture. */
const MOST_LINES = 4000;
const MOST_STATES = 200;
/** A path of more numbers is the outline of something else. */
const LONGEST_PATH = 2000;
/** The parts of a path, as the library numbers them, and how many numbers each takes. */
const STEPS = [2, 2, 6, 4, 0];
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const PAINTED = [
  'stroke',
  'fill',
  'eoFill',
  'fillStroke',
  'eoFillStroke',
  'closeStroke',
  'closeFillStroke',
  'closeEOFillStroke',
];
const STROKED = /stroke/i;

/** The lines along the axes that a page draws; none of a page that draws more than a table would. */
export function drawnLines({ fnArray, argsArray }: Drawing, operators: Operators): DrawnLine[] {
  const names = new Map(Object.entries(operators).map(([name, operator]) => [operator, name]));
  const lines: DrawnLine[] = [];
  const states: Matrix[] = [];
  let matrix = IDENTITY;
  const save = (): void => {
    if (states.length < MOST_STATES) states.push(matrix);
  };
  const restore = (): void => {
    matrix = states.pop() ?? IDENTITY;
  };
  for (const [index, operator] of fnArray.entries()) {
    const given = argsArray[index];
    switch (names.get(operator)) {
      case 'save':
        save();
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        restore();
        break;
      case 'paintFormXObjectBegin':
        save();
        matrix = within(matrix, numbersOf(Array.isArray(given) ? given[0] : null));
        break;
      case 'transform':
        matrix = within(matrix, numbersOf(given));
        break;
      case 'constructPath':
        lines.push(...linesOfPath(given, names, matrix));
        break;
      default:
    }
    if (lines.length > MOST_LINES) return [];
  }
  return lines;
}

const numbersOf = (given: unknown): readonly number[] =>
  Array.isArray(given) || given instanceof Float32Array ? Array.from(given, Number) : [];

function within(outer: Matrix, inner: readonly number[]): Matrix {
  if (inner.length < 6) return outer;
  const [a, b, c, d, e, f] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const placed = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f];

/** A path comes with the operator that paints it. */
function linesOfPath(given: unknown, names: ReadonlyMap<number, string>, matrix: Matrix): DrawnLine[] {
  if (!Array.isArray(given)) return [];
  const [paint, [path] = []] = given as [number, [unknown]?];
  const name = names.get(paint) ?? '';
  if (!PAINTED.includes(name)) return [];
  const steps = numbersOf(path);
  if (steps.length > LONGEST_PATH) return [];
  const figures = figuresOf(steps, matrix);
  return STROKED.test(name) ? figures.flatMap(strokedLines) : figures.flatMap(filledLine);
}

/** The corners of each figure of a path; what is curved is left out. */
function figuresOf(path: readonly number[], matrix: Matrix): Point[][] {
  const figures: Point[][] = [];
  let figure: Point[] = [];
  let at = 0;
  while (at < path.length) {
    const step = path[at] ?? CLOSE;
    const [x = 0, y = 0] = path.slice(at + 1, at + 3);
    if (step === MOVE) {
      figure = [placed(matrix, x, y)];
      figures.push(figure);
    } else if (step === LINE) figure.push(placed(matrix, x, y));
    else if (step !== CLOSE) figure = [];
    else if (figure[0] !== undefined) figure.push(figure[0]);
    at += 1 + (STEPS[step] ?? 0);
  }
  return figures;
}

const strokedLines = (figure: readonly Point[]): DrawnLine[] =>
  figure.flatMap((point, index) => {
    const before = figure[index - 1];
    return before === undefined ? [] : alongAxis(before, point);
  });

/** A bar so thin that it is a line. */
function filledLine(figure: readonly Point[]): DrawnLine[] {
  const xs = figure.map(([x]) => x);
  const ys = figure.map(([, y]) => y);
  return alongAxis([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]);
}

function alongAxis([x, y]: Point, [toX, toY]: Point): DrawnLine[] {
  const width = Math.abs(toX - x);
  const height = Math.abs(toY - y);
  if (Math.min(width, height) > WIDEST || Math.max(width, height) < SHORTEST) return [];
  return width > height
    ? [{ horizontal: true, at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX) }]
    : [{ horizontal: false, at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY) }];
}
