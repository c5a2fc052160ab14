async function getUserByEmail(req, res) {
  const email = req.body.email;
  const query = "SELECT * FROM users WHERE email = '" + email + "'";
  const result = await db.query(query);
  res.json(result.rows[0]);
}
