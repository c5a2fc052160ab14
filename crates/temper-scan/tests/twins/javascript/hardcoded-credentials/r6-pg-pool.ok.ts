import { Pool, PoolConfig } from 'pg';

const config: PoolConfig = {
  host: 'db.internal.example.org',
  port: 5432,
  database: 'ledger',
  user: 'ledger_app',
  password: process.env.PGPASSWORD,
};

export const pool = new Pool(config);
