/** Characters that stand for each other: each of the first text for the one below it in the second. */
export type Forms = readonly [from: string, to: string];

/** Makes what writes the characters of a text in Simplified. */
export function createSimplifier([from, to]: Forms): (text: string) => string {
  const forms = new Map([...from].map((character, index) => [character, to.charAt(index)]));
  return (text) => {
    let one = '';
    for (let at = 0; at < text.length; at++) one += forms.get(text.charAt(at)) ?? text.charAt(at);
    return one;
  };
}

/**
 * Texts as searches compare them: half-width, Simplified and in lower case, with one form of each punctuation mark. As long as
 * they were.
 */
export function createNormaliser(forms: Forms): (text: string) => string {
  const simplify = createSimplifier(forms);
  return (text) => {
    const one = simplify(text);
    const lower = one.toLowerCase();
    // A few capitals, such as the Turkish İ, are longer in lower case.
    return lower.length === one.length ? lower : one;
  };
}
