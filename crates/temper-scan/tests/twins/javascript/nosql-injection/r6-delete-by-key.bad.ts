import { Request, Response } from 'express';
import { Types } from 'mongoose';
import { Session } from './session.model';

export async function revoke(req: Request, res: Response) {
  const result = await Session.deleteMany({ owner: req.body.owner });
  res.json({ revoked: result.deletedCount });
}
