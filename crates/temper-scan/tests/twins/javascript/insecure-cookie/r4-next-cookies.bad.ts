import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { createSession } from '@/lib/session';

export async function POST(request: Request) {
  const { user } = await request.json();
  const sessionId = await createSession(user);
  cookies().set('session_id', sessionId, { httpOnly: false, secure: false });
  return NextResponse.json({ ok: true });
}
