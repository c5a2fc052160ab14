import express, { Request, Response } from "express";
import * as fs from "fs";
import path from "path";

const app = express();

app.get("/a", async (request: Request, response: Response): Promise<void> => {
  const name = request.query.name as string;
  const data: Buffer = fs.readFileSync(path.join("images", name)); // bad
  const safe = fs.readFileSync(path.join("images", path.basename(name!))); // ok
  response.status(200).end("done");
});
