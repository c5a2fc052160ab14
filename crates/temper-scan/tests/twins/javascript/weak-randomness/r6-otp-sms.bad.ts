import { randomInt } from 'crypto';

export class OtpService {
  private readonly codes = new Map<string, string>();

  issue(phone: string): string {
    const otp = Math.floor(100000 + Math.random() * 900000).toString();
    this.codes.set(phone, otp);
    return otp;
  }

  jitter(base: number): number {
    return base + Math.random() * 100;
  }
}
