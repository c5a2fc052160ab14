const { Client } = require('pg');

exports.handler = async (event) => {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const body = JSON.parse(event.body);
  let response;
  try {
    const result = await client.query({ text: 'SELECT * FROM invoices WHERE number = $1', values: [body.number] });
    response = { statusCode: 200, body: JSON.stringify(result.rows) };
  } finally {
    await client.end();
  }
  return response;
};
