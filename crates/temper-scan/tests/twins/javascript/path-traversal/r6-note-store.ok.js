const fs = require('fs/promises');
const path = require('path');
const express = require('express');

class NoteStore {
  constructor(dir) {
    this.dir = dir;
  }

  file(id) {
    return path.join(this.dir, `${id}.json`);
  }

  async get(id) {
    return JSON.parse(await fs.readFile(this.file(id), 'utf8'));
  }

  async remove(id) {
    await fs.unlink(this.file(id));
  }
}

const store = new NoteStore('/var/notes');
const app = express();

app.delete('/notes/:id', async (req, res) => {
  await store.remove(Number(req.params.id));
  res.sendStatus(204);
});
