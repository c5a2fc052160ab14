import type { NextApiRequest, NextApiResponse } from "next";

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const { name = "guest" } = req.query;
  res.setHeader("Content-Type", "text/html");
  res.status(200).send(`<h2>Hello, ${name}</h2>`);
}
