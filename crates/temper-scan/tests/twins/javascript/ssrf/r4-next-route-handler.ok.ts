import { NextRequest, NextResponse } from 'next/server';

const API = 'https://api.example.org';

export async function GET(request: NextRequest) {
  const id = request.nextUrl.searchParams.get('id') ?? '';
  const upstream = await fetch(`${API}/items/${encodeURIComponent(id)}`);
  return NextResponse.json(await upstream.json());
}
