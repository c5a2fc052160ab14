import { Request, Response } from 'express';
import { issueToken } from './tokens';

export function login(req: Request, res: Response) {
  const session = issueToken(req.body.user);
  res.cookie('session', session, { secure: true, httpOnly: false, sameSite: 'strict' });
  res.redirect('/');
}
