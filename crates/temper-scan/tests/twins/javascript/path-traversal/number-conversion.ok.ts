import express, { Request, Response } from 'express';
import { unlink } from 'fs';
import { join } from 'path';

const app = express();

app.delete('/slots/:slot', (req: Request, res: Response) => {
  const slot = parseInt(req.params.slot, 10);
  if (Number.isNaN(slot)) {
    return res.status(400).send('bad slot');
  }
  unlink(join('/var/slots', String(slot)), () => res.sendStatus(204));
});
