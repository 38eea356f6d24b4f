/** How far before a figure the words that tell what it is may stand. */
const REACH = 12;

const PUNCTUATION = /[,;:。、!?\s]/;

/** What stands before a figure in its own clause. */
export function clauseBefore(shadow: string, start: number): string {
  return (
    shadow
      .slice(Math.max(0, start - REACH), start)
      .split(PUNCTUATION)
      .at(-1) ?? ''
  );
}
