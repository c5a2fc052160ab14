import { createCipheriv, randomBytes } from 'crypto';

const KEY = Buffer.from('3e7a9bd1c04f5568a2b1d9e87c6f0a41');

export function seal(text: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', KEY, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}
