import { promises as fs } from 'fs';
import * as path from 'path';
import express from 'express';

class NoteStore {
  constructor(private readonly dir: string) {}

  private file(name: string): string {
    return path.join(this.dir, `${path.basename(name)}.md`);
  }

  read(name: string): Promise<string> {
    return fs.readFile(this.file(name), 'utf8');
  }
}

const store = new NoteStore('/var/notes');
const app = express();

app.get('/notes/:name', async (req, res) => {
  res.json({ note: await store.read(req.params.name) });
});
