const express = require('express');
const { createConnection } = require('mysql2/promise');
const app = express();

app.get('/find', async (req, res) => {
  const conn = await createConnection(process.env.DB);
  let where = "1 = 1";
  if (req.query.city) {
    where = "city = '" + req.query.city + "'";
  }
  const [rows] = await conn.execute('SELECT * FROM shops WHERE ' + where);
  res.json(rows);
});
