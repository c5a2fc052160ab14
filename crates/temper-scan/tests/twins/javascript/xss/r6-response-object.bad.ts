export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const term = url.searchParams.get('term') ?? '';
  const headers = { 'content-type': 'text/html' };
  return new Response('You searched for ' + term, { status: 200, headers });
}
