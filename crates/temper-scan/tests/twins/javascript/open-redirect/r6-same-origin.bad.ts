import { Request, Response } from 'express';

const ORIGIN = 'https://www.example.org';

function localPath(target: string): string {
  return target.startsWith('http') ? target : '/' + target;
}

export function afterLogout(req: Request, res: Response): void {
  const target = String(req.query.returnUrl ?? '/');
  res.redirect(302, localPath(target));
}
