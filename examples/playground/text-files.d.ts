/** A text file as a string, as esbuild's loader gives it. */
declare module '*.txt' {
  const text: string;
  export default text;
}
