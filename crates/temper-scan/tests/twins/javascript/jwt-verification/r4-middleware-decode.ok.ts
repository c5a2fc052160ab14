import { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';

export function authenticate(req: Request, res: Response, next: NextFunction) {
  const token = (req.headers.authorization ?? '').replace('Bearer ', '');
  const payload = jwt.verify(token, process.env.JWT_SECRET as string, { algorithms: ['HS256'] });
  if (!payload) {
    res.sendStatus(401);
    return;
  }
  res.locals.user = payload.sub;
  next();
}
