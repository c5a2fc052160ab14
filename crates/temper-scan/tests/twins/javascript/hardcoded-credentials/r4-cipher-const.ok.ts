import { createCipheriv, randomBytes } from 'crypto';

const KEY = Buffer.from(process.env.DATA_KEY ?? '', 'hex');

export function seal(text: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', KEY, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}
