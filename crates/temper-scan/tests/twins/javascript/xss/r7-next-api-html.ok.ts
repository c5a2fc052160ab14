import type { NextApiRequest, NextApiResponse } from "next";

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const { name = "guest" } = req.query;
  res.setHeader("Content-Type", "application/json");
  res.status(200).send(JSON.stringify({ greeting: `Hello, ${name}` }));
}
