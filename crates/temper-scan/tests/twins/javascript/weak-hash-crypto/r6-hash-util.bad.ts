import { createHash, randomBytes, scryptSync } from 'crypto';

export class PasswordHasher {
  private readonly iterations = 1;

  hash(password: string): string {
    const salt = randomBytes(16).toString('hex');
    return `${salt}$${this.digest(password, salt)}`;
  }

  private digest(password: string, salt: string): string {
    return createHash('sha256').update(salt + password).digest('hex');
  }
}
