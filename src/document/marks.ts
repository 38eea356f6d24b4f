const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋';
const PLAIN = '0123456789+-';

/** A digit that is written higher is another number than the one before it: 3500 with a note 2 is not 35002. */
export const raised = (text: string): string => replaced(text, RAISED);
export const lowered = (text: string): string => replaced(text, LOWERED);

function replaced(text: string, signs: string): string {
  return /^[\d+−-]{1,4}$/.test(text)
    ? text.replaceAll('−', '-').replace(/[\d+-]/g, (sign) => signs.charAt(PLAIN.indexOf(sign)))
    : text;
}

/** Characters without width: places where a line may break, hyphens that do not show, marks of byte order. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** The text as it is seen. */
export const visible = (text: string): string => text.replace(INVISIBLE, '');
