const { Sequelize, QueryTypes } = require('sequelize');
const express = require('express');
const sequelize = new Sequelize(process.env.DB_URL);
const app = express();

app.get('/orders', async (req, res) => {
  const status = req.query.status;
  const orders = await sequelize.query(
    'SELECT * FROM orders WHERE status = :status LIMIT :limit',
    { replacements: { status, limit: 10 }, type: QueryTypes.SELECT },
  );
  res.json(orders);
});
