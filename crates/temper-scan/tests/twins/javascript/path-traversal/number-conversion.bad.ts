import express, { Request, Response } from 'express';
import { unlink } from 'fs';
import { join } from 'path';

const app = express();

app.delete('/slots/:slot', (req: Request, res: Response) => {
  const slot = req.params.slot;
  if (parseInt(slot, 10) < 0) {
    return res.status(400).send('bad slot');
  }
  unlink(join('/var/slots', slot), () => res.sendStatus(204));
});
