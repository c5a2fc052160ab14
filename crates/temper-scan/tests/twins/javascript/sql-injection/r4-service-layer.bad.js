const express = require('express');
const { Pool } = require('pg');

const pool = new Pool();
const app = express();

class CustomerService {
  constructor(db) {
    this.db = db;
  }

  async search(term) {
    const sql = `SELECT id, name FROM customers WHERE name ILIKE '%${term}%'`;
    const { rows } = await this.db.query(sql);
    return rows;
  }
}

const customers = new CustomerService(pool);

app.get('/customers', async (req, res, next) => {
  try {
    res.json(await customers.search(req.query.term));
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
