import express from 'express';
import winston from 'winston';

const logger = winston.createLogger({
  level: 'info',
  format: winston.format.simple(),
  transports: [new winston.transports.File({ filename: 'search.log' })],
});

class SearchAudit {
  record(term: string): void {
    logger.info('search for ' + term);
  }
}

const audit = new SearchAudit();
const app = express();
app.get('/search', (req, res) => {
  audit.record(String(req.query.term));
  res.json([]);
});
