import express from 'express';
import { exec } from 'child_process';

interface Namer { name(raw: string): string; }
class Fixed implements Namer { name(_raw: string) { return 'report'; } }
class Echo implements Namer { name(raw: string) { return raw; } }

const app = express();
app.get('/make', (req, res) => {
  const namer: Namer = new Echo();
  exec(`make ${namer.name(String(req.query.target))}`, () => res.end());
});
