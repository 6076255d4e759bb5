import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcon } from '../app-package/icons';
import { packagePhrases } from '../rendering/cli-phrases';
import { appPackageDirectory, runCli } from './run-cli';

/** Draws every icon of the app package anew from its SVG. */
runCli(() => {
  const drawings = join(appPackageDirectory, 'icons');
  for (const drawing of readdirSync(drawings)) {
    const icon = drawing.replace(/\.svg$/, '.png');
    writeFileSync(join(appPackageDirectory, icon), drawIcon(readFileSync(join(drawings, drawing), 'utf8')));
    console.log(packagePhrases.iconDrawn(icon));
  }
});
