/** The id that the part of an address from `#` on names; empty if it names none. */
export function idOfAddress(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
