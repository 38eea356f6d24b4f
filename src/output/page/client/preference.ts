const PREFIX = 'baogao.';

/** What the reader chose on an earlier page; null where nothing was, or where the browser keeps nothing. */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps a choice for the next page where the browser allows it. */
export function keepPreference(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // The choice holds for this page only.
  }
}
