import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** One element of DER: its tag, its length and what it holds. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const [INTEGER, BIT_STRING, NULL, OID, UTF8, SEQUENCE, SET, UTC_TIME] = [2, 3, 5, 6, 12, 0x30, 0x31, 0x17];
const SHA256_WITH_RSA = der(SEQUENCE, der(OID, Buffer.from('2a864886f70d01010b', 'hex')), der(NULL));
const COMMON_NAME = Buffer.from('550403', 'hex');

export interface SelfSigned {
  readonly publicKey: KeyObject;
  /** The certificate and its private key, as they stand in the file of a bot. */
  readonly pem: string;
}

/** A certificate that signs itself, as an administrator makes one: Node reads certificates, and makes none. */
export function selfSigned(name = 'bot'): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const subject = der(SEQUENCE, der(SET, der(SEQUENCE, der(OID, COMMON_NAME), der(UTF8, Buffer.from(name)))));
  const validity = der(SEQUENCE, ...['260101000000Z', '360101000000Z'].map((at) => der(UTC_TIME, Buffer.from(at))));
  const key = publicKey.export({ format: 'der', type: 'spki' });
  const body = der(SEQUENCE, der(INTEGER, Buffer.from([1])), SHA256_WITH_RSA, subject, validity, subject, key);
  const signature = der(BIT_STRING, Buffer.from([0]), sign('sha256', body, privateKey));
  const lines =
    der(SEQUENCE, body, SHA256_WITH_RSA, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  const certificate = ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
  return { publicKey, pem: certificate + String(privateKey.export({ format: 'pem', type: 'pkcs8' })) };
}
