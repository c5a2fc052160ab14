import { NextRequest, NextResponse } from 'next/server';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function GET(request: NextRequest) {
  const { searchParams } = new URL(request.url);
  const email = searchParams.get('email') ?? '';
  const users = await prisma.$queryRawUnsafe(`SELECT id, name FROM "User" WHERE email = '${email}'`);
  return NextResponse.json(users);
}
