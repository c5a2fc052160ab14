class OrderRepository {
  constructor(db) {
    this.db = db;
  }

  async search(req) {
    const { customer, minimum } = req.query;
    let sql = "SELECT * FROM orders WHERE total >= ?";
    const params = [Number(minimum) || 0];
    if (customer) {
      sql += ` AND customer_name LIKE '%${customer}%'`;
    }
    return this.db.query(sql, params);
  }
}

module.exports = OrderRepository;
