/** Characters that are written without blanks between them: ideographs, their punctuation, full-width forms. */
const WIDE = '\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef';
const BLANKS_WITH_LINE_END = /[ \t\r\f]*\n[ \t\r\n\f]*/g;
const WIDE_CHARACTER = new RegExp(`[${WIDE}]`);

/** True for a character that needs no blank beside it. */
export const isWide = (character: string): boolean => WIDE_CHARACTER.test(character);

/** A line end of the source, as in a page or a text that an editor has wrapped: nothing beside Chinese, else a blank. */
export function joinLines(text: string): string {
  return text
    .replace(BLANKS_WITH_LINE_END, (blanks, offset: number) =>
      needsBlank(text.charAt(offset - 1), text.charAt(offset + blanks.length)) ? ' ' : '',
    )
    .replace(/[ \t\f\r]+/g, ' ');
}

/** True if two characters that stood in different lines were separated by a blank. */
export const needsBlank = (before: string, behind: string): boolean =>
  before !== '' && behind !== '' && !isWide(before) && !isWide(behind);
