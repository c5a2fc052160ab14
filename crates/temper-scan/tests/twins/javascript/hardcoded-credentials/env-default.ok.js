const { Pool } = require('pg');

if (!process.env.PGPASSWORD) {
  throw new Error('PGPASSWORD is not set');
}
const pool = new Pool({
  user: process.env.PGUSER || 'app',
  password: process.env.PGPASSWORD,
});

module.exports = { pool };
