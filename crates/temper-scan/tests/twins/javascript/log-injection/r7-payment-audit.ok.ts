import express, { Request, Response } from "express";
import winston from "winston";

const logger = winston.createLogger({
  format: winston.format.simple(),
  transports: [new winston.transports.File({ filename: "audit.log" })],
});

function oneLine(value: string): string {
  return value.replace(/[\r\n]/g, " ");
}

const app = express();
app.use(express.json());

app.post("/payments", (req: Request, res: Response) => {
  const reference: string = req.body.reference;
  logger.info("payment with reference " + oneLine(reference));
  res.status(202).json({ accepted: true });
});
