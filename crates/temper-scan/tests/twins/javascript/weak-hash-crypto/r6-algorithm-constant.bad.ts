import * as crypto from 'crypto';

const ALGORITHM = 'aes-128-ecb';

export function seal(plain: string, key: Buffer): string {
  const cipher = crypto.createCipheriv(ALGORITHM, key, null);
  return Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]).toString('base64');
}
