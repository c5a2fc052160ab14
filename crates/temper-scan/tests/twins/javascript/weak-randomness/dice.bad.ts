export function makeApiKey(): string {
  const bytes = Array.from({ length: 24 }, () => Math.floor(Math.random() * 256));
  return Buffer.from(bytes).toString('base64url');
}
