import type { NextApiRequest, NextApiResponse } from "next";

async function loadReport(id: number): Promise<{ id: number }> {
  if (!Number.isInteger(id)) {
    throw new RangeError("id is not an integer");
  }
  return { id };
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    res.status(200).json(await loadReport(Number(req.query.id)));
  } catch (error: any) {
    console.error("report failed", error.stack);
    res.status(500).json({ message: "Report failed" });
  }
}
