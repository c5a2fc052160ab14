async function getUserByEmail(req, res) {
  const email = req.body.email;
  const query = 'SELECT * FROM users WHERE email = $1';
  const result = await db.query(query, [email]);
  res.json(result.rows[0]);
}
