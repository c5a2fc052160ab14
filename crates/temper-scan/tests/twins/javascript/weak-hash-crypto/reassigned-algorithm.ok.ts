import { createCipheriv, randomBytes } from 'crypto';

export function pack(key: Buffer, text: string): string {
  let name = 'rc4';
  name = 'aes-256-gcm';
  const cipher = createCipheriv(name, key, randomBytes(12));
  return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
}
