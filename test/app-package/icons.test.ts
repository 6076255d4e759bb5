import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { drawIcon, checkIcon } from '../../src/app-package/icons';
import { ROOT } from '../read-source';
import { CLEAR, plainPng, WHITE } from './package-folder';

const FOLDER = join(ROOT, 'appPackage');

/** The centre of the colour icon that Teams never crops (Teams, "App icons for the Teams Store and app bar"). */
const SAFE_PIXELS = 120;

/** Rounding may differ by a hair from one processor to another. */
const TOLERANCE = 2;

const decode = (bytes: Uint8Array): PNG => PNG.sync.read(Buffer.from(bytes));
const committed = (name: string): PNG => decode(readFileSync(join(FOLDER, `${name}.png`)));
const drawn = (name: string): PNG => decode(drawIcon(readFileSync(join(FOLDER, 'icons', `${name}.svg`), 'utf8')));

describe('the icons of the app package', () => {
  it.each(['color', 'outline'])('%s.png is what its drawing gives: npm run icons draws it anew', (name) => {
    const [icon, drawing] = [committed(name), drawn(name)];

    const apart = icon.data.filter((byte, index) => Math.abs(byte - (drawing.data[index] ?? -TOLERANCE)) > TOLERANCE);

    expect([icon.width, icon.height]).toEqual([drawing.width, drawing.height]);
    expect(apart).toHaveLength(0);
  });

  it('color.png keeps its mark inside the part that Teams never crops', () => {
    const { data, width, height } = committed('color');
    const margin = (width - SAFE_PIXELS) / 2;
    const isOutside = (x: number, y: number) => Math.min(x, y, width - 1 - x, height - 1 - y) < margin;

    const colours = new Set<string>();
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        if (isOutside(x, y)) colours.add(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4).toString('hex'));

    expect([...colours]).toEqual(['1f4e79ff']);
  });
});

const BLUE = [31, 78, 121, 255] as const;
const FAINT_WHITE = [255, 255, 255, 1] as const;

const kindsOf = (kind: 'color' | 'outline', bytes: Uint8Array): string[] =>
  checkIcon(kind, 'icon.png', bytes).map((problem) => problem.kind);

describe('checkIcon', () => {
  it('takes an opaque colour icon and a white outline on a see-through ground', () => {
    expect(kindsOf('color', plainPng(192, 192, BLUE))).toEqual([]);
    expect(kindsOf('outline', plainPng(32, 32, CLEAR, WHITE))).toEqual([]);
  });

  it('takes an outline whose edges are softened by partial opacity', () => {
    expect(kindsOf('outline', plainPng(32, 32, CLEAR, FAINT_WHITE))).toEqual([]);
  });

  it.each([
    ['color', 191, 192, BLUE],
    ['color', 192, 191, BLUE],
    ['outline', 192, 192, CLEAR],
  ] as const)('gives the real size of a %s icon of %d × %d beside the one wanted', (kind, width, height, ground) => {
    const problems = checkIcon(kind, 'icon.png', plainPng(width, height, ground, WHITE));

    expect(problems).toContainEqual({
      kind: 'icon-size',
      file: 'icon.png',
      width,
      height,
      wanted: kind === 'color' ? 192 : 32,
    });
  });

  it('refuses a colour icon with one pixel that lets the ground through', () => {
    expect(kindsOf('color', plainPng(192, 192, BLUE, [31, 78, 121, 254]))).toEqual(['color-see-through']);
  });

  it('refuses an outline that is opaque, coloured or empty', () => {
    expect(kindsOf('outline', plainPng(32, 32, WHITE))).toEqual(['outline-opaque']);
    expect(kindsOf('outline', plainPng(32, 32, CLEAR, [255, 255, 254, 255]))).toEqual(['outline-coloured']);
    expect(kindsOf('outline', plainPng(32, 32, CLEAR))).toEqual(['outline-empty']);
  });

  it('says of an outline both that it is opaque and that it is coloured', () => {
    expect(kindsOf('outline', plainPng(32, 32, BLUE))).toEqual(['outline-opaque', 'outline-coloured']);
  });

  it('refuses bytes that are no PNG, and a PNG that is cut short', () => {
    expect(kindsOf('color', new TextEncoder().encode('not an image'))).toEqual(['icon-unreadable']);
    expect(kindsOf('color', plainPng(192, 192, BLUE).slice(0, 100))).toEqual(['icon-unreadable']);
  });
});
