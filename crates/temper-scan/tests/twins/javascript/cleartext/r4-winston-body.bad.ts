import winston from 'winston';
import express from 'express';

const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
const app = express();
app.use(express.json());

app.post('/register', (req, res) => {
  const { username, password } = req.body;
  logger.info(`registering with password ${password}`);
  res.json({ strong: password.length > 11 });
});
