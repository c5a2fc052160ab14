import { NextRequest, NextResponse } from 'next/server';

const PAGES = new Map([
  ['docs', '/docs'],
  ['home', '/'],
]);

export function GET(request: NextRequest) {
  const to = request.nextUrl.searchParams.get('to') ?? 'home';
  return NextResponse.redirect(new URL(PAGES.get(to) ?? '/', request.url));
}
