/** What a number is made of: JSON knows no other characters in it. */
const NUMBER = /[-+.\deE]+/y;
const BLANK = /[ \t\r\n]*/y;
const STOP = /["\\]/g;

/**
 * A number as it is written behind a key of the outermost object, the last time that the key is there. A number of
 * JavaScript holds no more than 17 digits, and writes `1.0` as `1`.
 *
 * @param json an object that `JSON.parse` takes
 * @returns null where the value is no number
 */
export function numberSource(json: string, key: string): string | null {
  let depth = 0;
  let source: string | null = null;
  for (let at = 0; at < json.length; ) {
    if (json[at] !== '"') {
      depth += DEPTH[json[at] ?? ''] ?? 0;
      at += 1;
      continue;
    }
    const end = endOfString(json, at);
    const colon = behind(BLANK, json, end);
    if (depth === 1 && json[colon] === ':' && JSON.parse(json.slice(at, end)) === key) {
      source = numberAt(json, behind(BLANK, json, colon + 1));
    }
    at = end;
  }
  return source;
}

const DEPTH: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 };

function numberAt(json: string, from: number): string | null {
  const to = behind(NUMBER, json, from);
  return to > from ? json.slice(from, to) : null;
}

/** Where a string ends that begins at an offset. */
function endOfString(json: string, start: number): number {
  STOP.lastIndex = start + 1;
  while (STOP.test(json)) {
    if (json[STOP.lastIndex - 1] === '"') return STOP.lastIndex;
    // The character behind a backslash ends nothing.
    STOP.lastIndex += 1;
  }
  return json.length;
}

function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
