'use server';

const PROVIDERS = new Map<string, string>([
  ['github', 'https://api.github.com/zen'],
  ['status', 'https://status.example.org/api'],
]);

export async function POST(request: Request) {
  const form = await request.formData();
  const provider = String(form.get('provider'));
  const target = PROVIDERS.get(provider) ?? PROVIDERS.get('status')!;
  const reply = await fetch(target, { cache: 'no-store' });
  return Response.json({ text: await reply.text() });
}
