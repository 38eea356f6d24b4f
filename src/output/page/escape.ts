const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Readers of HTML make line feeds of them.
  '\r': '&#13;',
};
const REPLACEMENT = '\uFFFD';
const LONE_SURROGATE = /\p{Cs}/gu;
/** What ends a script element, and the line ends that JSON allows but scripts once did not. */
const UNSAFE_IN_SCRIPT = /[<>\u2028\u2029]/g;

/** Text for HTML, inside elements and in quoted attributes. What HTML cannot hold becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('\0', REPLACEMENT)
    .replace(LONE_SURROGATE, REPLACEMENT)
    .replace(/[&<>"'\r]/g, (character) => ENTITIES[character] as string);
}

/** A value as JSON that may stand in a script element: still the same value for a JSON parser. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE_IN_SCRIPT,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The address, within the page, of the element with an id; safe in an attribute. */
export const addressOf = (id: string): string =>
  escapeHtml(`#${encodeURIComponent(id.replace(LONE_SURROGATE, REPLACEMENT))}`);
