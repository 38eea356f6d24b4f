/** Splits running Han text into words. Anything with this shape can be injected as an option. */
export interface Segmenter {
  /** Shown in diagnostics and by the benchmark. */
  readonly name: string;
  /**
   * The words of `text` in order; they concatenate to `text`.
   * `text` holds Han characters of the Basic Multilingual Plane and line feeds, which are words of their own.
   */
  cut(text: string): readonly string[];
}
