import { createHash, randomBytes, scryptSync, timingSafeEqual } from 'crypto';

export class PasswordService {
  hash(password: string): string {
    const salt = randomBytes(16);
    const digest = createHash('sha256').update(salt).update(password).digest();
    return salt.toString('hex') + ':' + digest.toString('hex');
  }

  equal(a: Buffer, b: Buffer): boolean {
    return a.length === b.length && timingSafeEqual(a, b);
  }

  etag(body: string): string {
    return createHash('sha256').update(body).digest('base64');
  }
}
