// What the examples use of a package that only they install.
declare module '@resvg/resvg-js' {
  export class Resvg {
    constructor(
      svg: string,
      options: {
        background: string;
        fitTo: { mode: 'zoom'; value: number };
        font: { defaultFontFamily: string; sansSerifFamily: string };
      },
    );
    render(): { asPng(): Uint8Array };
  }
}
