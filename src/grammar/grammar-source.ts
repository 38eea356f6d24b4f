/** A grammar or lexicon of the user's: the path of a file, or its name and text. The name ends in .grammar or .txt. */
export type GrammarSource = string | { readonly name: string; readonly text: string };
