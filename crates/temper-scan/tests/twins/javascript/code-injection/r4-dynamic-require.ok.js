const express = require('express');

const app = express();
const DRIVERS = { s3: './drivers/s3', disk: './drivers/disk' };

app.get('/drivers/:driver/status', async (req, res) => {
  const driver = require(DRIVERS[req.params.driver] ?? DRIVERS.disk);
  res.json(await driver.status());
});
