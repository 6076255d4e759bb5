import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { drawIcon } from '../../src/app-package/icons';
import { ROOT } from '../read-source';

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
