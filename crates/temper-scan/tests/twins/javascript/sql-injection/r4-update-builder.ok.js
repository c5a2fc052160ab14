const express = require('express');
const mysql = require('mysql2/promise');

const app = express();
app.use(express.json());
const FIELDS = ['name', 'phone', 'city'];

app.patch('/profile/:id', async (req, res) => {
  const db = await mysql.createConnection(process.env.MYSQL_URL);
  const sets = [];
  const values = [];
  for (const [field, value] of Object.entries(req.body)) {
    if (!FIELDS.includes(field)) continue;
    sets.push(`${field} = ?`);
    values.push(value);
  }
  values.push(Number(req.params.id));
  await db.execute(`UPDATE profile SET ${sets.join(', ')} WHERE id = ?`, values);
  res.sendStatus(204);
});

app.listen(3000);
