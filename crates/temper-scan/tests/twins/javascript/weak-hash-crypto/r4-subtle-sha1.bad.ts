export async function fingerprint(licence: string): Promise<string> {
  const bytes = new TextEncoder().encode(licence);
  const digest = await crypto.subtle.digest('SHA-1', bytes);
  return Array.from(new Uint8Array(digest))
    .map((b) => b.toString(16).padStart(2, '0'))
    .join('');
}
