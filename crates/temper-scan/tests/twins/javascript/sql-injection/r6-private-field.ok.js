const express = require('express');
const { Client } = require('pg');

class Finder {
  #client;
  #term = '';

  constructor(client) {
    this.#client = client;
  }

  set term(value) {
    this.#term = value.replace(/[^a-z0-9 ]/gi, '');
  }

  run() {
    return this.#client.query(`SELECT id FROM pages WHERE body LIKE '%${this.#term}%'`);
  }
}

const app = express();
app.get('/pages', async (req, res) => {
  const finder = new Finder(new Client());
  finder.term = String(req.query.term);
  const { rows } = await finder.run();
  res.json(rows);
});
