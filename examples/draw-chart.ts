// Draws charts as pictures, for notebooks: whatever shows a notebook shows a PNG, and many viewers take SVG away.
import * as Plot from '@observablehq/plot';
import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from 'linkedom';

/** Names in Chinese need a font that has the characters; where this one is missing, another is taken. */
const FONT = 'Noto Sans CJK SC';
/** Pixels of the picture for one of the chart. */
const ZOOM = 1.5;

/** A chart of Observable Plot as a PNG file. */
export function drawChart(options: Plot.PlotOptions): Uint8Array {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const chart = Plot.plot({ width: 640, style: { background: 'white' }, ...options, document: document as never });
  chart.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const picture = new Resvg(chart.outerHTML, {
    background: 'white',
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { defaultFontFamily: FONT, sansSerifFamily: FONT },
  });
  return picture.render().asPng();
}
