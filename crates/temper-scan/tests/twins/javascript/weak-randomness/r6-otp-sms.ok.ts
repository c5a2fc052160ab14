import { randomInt } from 'crypto';

export class OtpService {
  private readonly codes = new Map<string, string>();

  issue(phone: string): string {
    const otp = randomInt(100000, 1000000).toString();
    this.codes.set(phone, otp);
    return otp;
  }

  jitter(base: number): number {
    return base + Math.random() * 100;
  }
}
