import { Request, Response, Router } from 'express';
import { Pool } from 'pg';

interface OrderFilter {
  status?: string;
  customer?: string;
}

class OrderRepository {
  constructor(private readonly pool: Pool) {}

  async find(filter: OrderFilter) {
    const clauses: string[] = [];
    const values: unknown[] = [];
    if (filter.status) {
      clauses.push(`status = '${filter.status}'`);
    }
    if (filter.customer) {
      values.push(filter.customer);
      clauses.push(`customer_id = $${values.length}`);
    }
    const where = clauses.length ? ' WHERE ' + clauses.join(' AND ') : '';
    const result = await this.pool.query('SELECT id, total FROM orders' + where, values);
    return result.rows;
  }
}

const repository = new OrderRepository(new Pool());
export const router = Router();

router.get('/orders', async (req: Request, res: Response) => {
  const filter: OrderFilter = {
    status: req.query.status as string,
    customer: req.query.customer as string,
  };
  res.json(await repository.find(filter));
});
