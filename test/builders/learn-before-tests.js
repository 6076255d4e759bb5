const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

/** Learns the models from the examples once, before any test file needs them: they are kept in `dist/` until these change. */
module.exports = () => {
  const root = join(__dirname, '..', '..');
  execFileSync(process.execPath, ['--import', 'tsx', join(root, 'src', 'cli', 'learn-models.ts')], {
    cwd: root,
    stdio: 'inherit',
  });
};
