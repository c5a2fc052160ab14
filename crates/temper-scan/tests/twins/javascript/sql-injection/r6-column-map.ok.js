const express = require('express');
const { Sequelize, QueryTypes } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const router = express.Router();

const COLUMNS = {
  date: 'created_at',
  amount: 'total_cents',
};

router.get('/payments', async (req, res) => {
  const requested = req.query.sort;
  const column = COLUMNS[requested] || 'created_at';
  const rows = await sequelize.query('SELECT id, total_cents FROM payments ORDER BY ' + column, {
    type: QueryTypes.SELECT,
  });
  res.json(rows);
});

module.exports = router;
