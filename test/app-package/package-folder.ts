import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { ROOT } from '../read-source';

/** The app package of the project. */
export const REAL_FOLDER = join(ROOT, 'appPackage');

/** Settings that are valid, of nobody: what a deployment writes into its environment. */
export const SETTINGS = {
  MicrosoftAppId: '00000000-1111-2222-3333-444444444444',
  TEAMS_APP_ID: '55555555-6666-7777-8888-999999999999',
  PUBLIC_HOST: 'bot.exemple.fr',
  DEVELOPER_NAME: 'Service "Exemple"',
  DEVELOPER_URL: 'https://exemple.fr',
  PRIVACY_URL: 'https://exemple.fr/donnees',
  TERMS_URL: 'https://exemple.fr/conditions',
};

/** All that the real manifest asks for. */
export const VALUES = { ...SETTINGS, APP_VERSION: '1.2.3' };

export interface PackageFolder {
  readonly folder: string;
  /** Changes one text of a file, which must be there. */
  readonly change: (file: string, from: string, to: string) => void;
  readonly write: (file: string, bytes: Uint8Array) => void;
  readonly removeFile: (file: string) => void;
  readonly remove: () => void;
}

/** A copy of the real app package, to break as an editor might. */
export function copyPackage(): PackageFolder {
  const folder = mkdtempSync(join(tmpdir(), 'app-package-'));
  cpSync(REAL_FOLDER, folder, { recursive: true });
  return {
    folder,
    change: (file, from, to) => {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      writeFileSync(join(folder, file), text.replace(from, to));
    },
    write: (file, bytes) => writeFileSync(join(folder, file), bytes),
    removeFile: (file) => rmSync(join(folder, file)),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Red, green, blue and opacity, each from 0 to 255. */
type Rgba = readonly [number, number, number, number];

export const WHITE: Rgba = [255, 255, 255, 255];
export const CLEAR: Rgba = [0, 0, 0, 0];

/** A PNG of one colour, but for one pixel near the middle that may have another. */
export function plainPng(width: number, height: number, ground: Rgba, middle: Rgba = ground): Uint8Array {
  const image = new PNG({ width, height });
  const pixels = Array.from({ length: width * height }, () => ground);
  pixels[Math.floor((width * height) / 2)] = middle;
  image.data = Buffer.from(pixels.flat());
  return PNG.sync.write(image);
}
