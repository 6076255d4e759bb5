/**
 * Prints the bill of materials (CycloneDX 1.6) of what runs in production, as `package-lock.json` pins it. Not `npm sbom`:
 * with `--omit dev` it leaves out what a development package uses as well, such as the driver of PostgreSQL.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Buffer } from 'node:buffer';
import { stdout } from 'node:process';

const root = join(import.meta.dirname, '..');
const { name, version, description, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

const FOLDER = 'node_modules/';
const production = Object.entries(packages).filter(([path, { dev, devOptional }]) => path && !dev && !devOptional);
const nameOf = (path) => path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
const refOf = (path) => `pkg:npm/${nameOf(path).replace('@', '%40')}@${packages[path].version}`;

/** Where Node finds a package that is asked for from that folder: in the nearest `node_modules` upwards. */
function found(from, wanted) {
  const candidates = [from];
  for (let end = from.lastIndexOf(FOLDER); end > 0; end = from.lastIndexOf(FOLDER, end - 1))
    candidates.push(from.slice(0, end - 1));
  const paths = [...candidates.filter(Boolean).map((folder) => `${folder}/${FOLDER}${wanted}`), `${FOLDER}${wanted}`];
  // None: optional or a peer, and not in this lock file.
  return paths.find((path) => packages[path]);
}

const dependsOn = (path, wanted) => [
  ...new Set(
    Object.keys(wanted)
      .map((one) => found(path, one))
      .filter(Boolean)
      .map(refOf),
  ),
];

/** The hash of the lock file is in Base64, that of CycloneDX in hexadecimal digits. */
function hashesOf(integrity = '') {
  const [algorithm, base64] = integrity.split('-');
  const alg = { sha512: 'SHA-512', sha1: 'SHA-1' }[algorithm];
  return alg ? [{ alg, content: Buffer.from(base64, 'base64').toString('hex') }] : [];
}

const own = `pkg:npm/${name}@${version}`;
const components = new Map(
  production.map(([path, { version: itsVersion, license, integrity, optional }]) => [
    refOf(path),
    {
      type: 'library',
      'bom-ref': refOf(path),
      name: nameOf(path),
      version: itsVersion,
      scope: optional ? 'optional' : 'required',
      purl: refOf(path),
      hashes: hashesOf(integrity),
      licenses: license ? [{ expression: license }] : [],
    },
  ]),
);
const bom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', 'bom-ref': own, name, version, description, purl: own } },
  components: [...components.values()],
  dependencies: [
    { ref: own, dependsOn: dependsOn('', dependencies) },
    ...new Map(
      production.map(([path, { dependencies: needed, optionalDependencies }]) => [
        refOf(path),
        { ref: refOf(path), dependsOn: dependsOn(path, { ...needed, ...optionalDependencies }) },
      ]),
    ).values(),
  ],
};
stdout.write(`${JSON.stringify(bom, undefined, 2)}\n`);
