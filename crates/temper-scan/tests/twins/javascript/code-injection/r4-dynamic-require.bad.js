const express = require('express');

const app = express();
const DRIVERS = { s3: './drivers/s3', disk: './drivers/disk' };

app.get('/drivers/:driver/status', async (req, res) => {
  const driver = require(req.params.driver);
  res.json(await driver.status());
});
