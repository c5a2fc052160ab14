const { Pool } = require('pg');

const pool = new Pool({
  user: process.env.PGUSER || 'app',
  password: process.env.PGPASSWORD || 'Tr0ub4dor&3',
});

module.exports = { pool };
