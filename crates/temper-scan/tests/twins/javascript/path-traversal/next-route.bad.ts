import { NextRequest, NextResponse } from 'next/server';
import { readFile } from 'fs/promises';
import path from 'path';

export async function GET(request: NextRequest) {
  const name = request.nextUrl.searchParams.get('name') ?? 'readme.txt';
  const text = await readFile(path.join(process.cwd(), 'content', name), 'utf8');
  return NextResponse.json({ text });
}
