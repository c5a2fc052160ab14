const express = require('express');
const db = require('./database');
const app = express();
app.use(express.json());

app.post('/contacts/search', async (req, res) => {
  const criteria = req.body;
  const allowed = ['name', 'city', 'phone'];
  const params = [];
  const where = Object.entries(criteria).reduce((text, [key, value]) => {
    if (!allowed.includes(key)) return text;
    params.push(value);
    return text + ` AND ${key} = ?`;
  }, '1 = 1');
  const rows = await db.query('SELECT * FROM contacts WHERE ' + where, params);
  res.json(rows);
});
