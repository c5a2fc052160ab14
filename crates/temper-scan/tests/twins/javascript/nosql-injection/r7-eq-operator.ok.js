const express = require("express");
const mongoose = require("mongoose");

const Voucher = mongoose.model("Voucher", new mongoose.Schema({ code: {}, value: Number }));
const router = express.Router();
router.use(express.json());

router.post("/redeem", async (req, res) => {
  const voucher = await Voucher.findOneAndDelete({ code: { $eq: req.body.code } });
  if (!voucher) {
    return res.status(404).json({ error: "no such voucher" });
  }
  res.json({ value: voucher.value });
});

module.exports = router;
