import { Router } from 'express';
import { Order } from '../models/order';

export const router = Router();

router.post('/orders/summary', async (req, res) => {
  const { customer } = req.body;
  const summary = await Order.aggregate([
    { $match: { customer: String(customer) } },
    { $group: { _id: '$status', total: { $sum: '$amount' } } },
  ]);
  res.json(summary);
});
