import { join } from 'node:path';

/** The project's own folder, found from the sources and from the build alike. */
export const projectDirectory = join(__dirname, '..', '..');

/** Where the manifest, its language files and its icons are. */
export const appPackageDirectory = join(projectDirectory, 'appPackage');
