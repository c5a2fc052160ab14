import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';

@Injectable()
export class ApiKeyService {
  private readonly alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

  create(): { apiKey: string; delay: number } {
    const picks = Array.from(randomBytes(32), (b) => b % this.alphabet.length);
    const apiKey = picks.map((p) => this.alphabet[p]).join('');
    return { apiKey, delay: Math.random() * 50 };
  }
}
