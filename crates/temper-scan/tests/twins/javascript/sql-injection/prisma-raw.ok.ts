import { PrismaClient } from '@prisma/client';
import type { NextApiRequest, NextApiResponse } from 'next';

const prisma = new PrismaClient();

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const email = req.query.email as string;
  const users = await prisma.$queryRaw`SELECT * FROM "User" WHERE email = ${email}`;
  res.status(200).json(users);
}
