const express = require('express');
const { createConnection } = require('mysql2/promise');
const app = express();

app.get('/find', async (req, res) => {
  const conn = await createConnection(process.env.DB);
  let where = "city = '" + req.query.city + "'";
  const args = [];
  where = "1 = 1";
  if (req.query.city) {
    where = 'city = ?';
    args.push(req.query.city);
  }
  const [rows] = await conn.execute('SELECT * FROM shops WHERE ' + where, args);
  res.json(rows);
});
