import { join } from 'node:path';

/** Where the manifest of the Teams app and its icons are, found from the sources and from the build alike. */
export const appPackageDirectory = join(__dirname, '..', '..', 'appPackage');
