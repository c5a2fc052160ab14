import { createCipheriv, randomBytes } from 'crypto';

export function pack(key: Buffer, text: string): string {
  let name = 'aes-256-gcm';
  if (text.length < 64) {
    name = 'rc4';
  }
  const cipher = createCipheriv(name, key, name === 'rc4' ? null : randomBytes(12));
  return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
}
