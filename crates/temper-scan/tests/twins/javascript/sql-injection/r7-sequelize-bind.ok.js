const { Sequelize, QueryTypes } = require("sequelize");
const express = require("express");

const sequelize = new Sequelize(process.env.DB_URI);
const router = express.Router();

router.post("/availability", async (req, res, next) => {
  try {
    const { from, to } = req.body;
    const rooms = await sequelize.query(
      "SELECT room_id FROM bookings WHERE start_date >= $1 AND end_date <= $2",
      { bind: [from, to], type: QueryTypes.SELECT }
    );
    res.json({ booked: rooms.map((r) => r.room_id) });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
