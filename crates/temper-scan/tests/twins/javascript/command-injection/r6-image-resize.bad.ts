import { execSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import express, { Request, Response } from 'express';
import multer from 'multer';

const upload = multer({ dest: '/tmp/uploads' });
const app = express();

app.post('/resize', upload.single('image'), (req: Request, res: Response) => {
  const width = req.body.width;
  const target = path.join('/srv/images', `${randomUUID()}.png`);
  execSync(`convert ${req.file!.path} -resize ${width} ${target}`);
  res.json({ image: path.basename(target) });
});

app.listen(8080);
