import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import type { PackageProblem } from './manifest';

/** The drawing as PNG bytes, at the size that its `width` and `height` state. Fonts are left out: a drawing has none. */
export const drawIcon = (svg: string): Uint8Array =>
  new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();

/** Side of the two icons in pixels (Teams, "App icons for the Teams Store and app bar"). */
const ICON_PIXELS = { color: 192, outline: 32 } as const;

interface Pixel {
  readonly white: boolean;
  /** From 0, see-through, to 255, opaque. */
  readonly alpha: number;
}

/**
 * What is wrong with an icon, read from its bytes: the manifest schema never opens the file. The colour icon must fill
 * its square, which Teams rounds by itself; the outline must be white on a see-through ground.
 */
export function checkIcon(kind: 'color' | 'outline', file: string, bytes: Uint8Array): PackageProblem[] {
  const image = decode(bytes);
  if (!image) return [{ kind: 'icon-unreadable', file }];
  const { width, height } = image;
  const wanted = ICON_PIXELS[kind];
  const sized: PackageProblem[] =
    width === wanted && height === wanted ? [] : [{ kind: 'icon-size', file, width, height, wanted }];
  const pixels = pixelsOf(image);
  return [...sized, ...(kind === 'color' ? colorProblems(file, pixels) : outlineProblems(file, pixels))];
}

const colorProblems = (file: string, pixels: readonly Pixel[]): PackageProblem[] =>
  pixels.every(({ alpha }) => alpha === 255) ? [] : [{ kind: 'color-see-through', file }];

function outlineProblems(file: string, pixels: readonly Pixel[]): PackageProblem[] {
  const visible = pixels.filter(({ alpha }) => alpha > 0);
  if (visible.length === 0) return [{ kind: 'outline-empty', file }];
  return [
    ...(visible.length === pixels.length ? [{ kind: 'outline-opaque', file } as const] : []),
    ...(visible.every(({ white }) => white) ? [] : [{ kind: 'outline-coloured', file } as const]),
  ];
}

function decode(bytes: Uint8Array): PNG | undefined {
  try {
    return PNG.sync.read(Buffer.from(bytes));
  } catch {
    // Whatever the decoder stumbles on, the remedy is the same: a PNG drawn anew.
    return undefined;
  }
}

/** The decoder gives four bytes for each pixel, whatever the file's own format. */
function pixelsOf({ data, width, height }: PNG): Pixel[] {
  return Array.from({ length: width * height }, (_, index) => {
    const [red, green, blue, alpha = 0] = data.subarray(index * 4, index * 4 + 4);
    return { white: red === 255 && green === 255 && blue === 255, alpha };
  });
}
