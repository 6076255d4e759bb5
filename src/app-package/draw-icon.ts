import { Resvg } from '@resvg/resvg-js';

/** The drawing as PNG bytes, at the size that its `width` and `height` state. Fonts are left out: a drawing has none. */
export const drawIcon = (svg: string): Uint8Array =>
  new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
