import fs from 'fs';
import path from 'path';
import { Request, Response } from 'express';

const BASE = '/srv/invoices';

function assertInside(base: string, candidate: string): void {
  if (!candidate.includes(base)) {
    throw new Error('outside of the folder');
  }
}

export const invoice = (req: Request, res: Response): void => {
  const file = `${BASE}/${req.params.number}.pdf`;
  assertInside(BASE, file);
  res.type('pdf').send(fs.readFileSync(file));
};
