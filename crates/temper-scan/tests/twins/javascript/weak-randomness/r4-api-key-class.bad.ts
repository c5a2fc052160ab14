import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';

@Injectable()
export class ApiKeyService {
  private readonly alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

  create(): { apiKey: string; delay: number } {
    const picks = Array.from({ length: 32 }, () => Math.random() * this.alphabet.length);
    const apiKey = picks.map((p) => this.alphabet[Math.floor(p)]).join('');
    return { apiKey, delay: Math.random() * 50 };
  }
}
