const express = require('express');
const fs = require('fs');

class FileStore {
  constructor(dir) {
    this.dir = dir;
  }
  resolve(name) {
    return this.dir + '/' + name.length + '.txt';
  }
  read(name) {
    return fs.readFileSync(this.resolve(name), 'utf8');
  }
}

const store = new FileStore('data');
const app = express();
app.get('/read', (req, res) => {
  res.json({ content: store.read(req.query.name) });
});
