import type { NextApiRequest, NextApiResponse } from "next";
import { execSync } from "child_process";
import net from "net";

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const host = req.query.host as string;
  if (net.isIP(host) === 0) {
    return res.status(400).json({ error: "host is not an address" });
  }
  try {
    const output = execSync("ping -c 3 " + host).toString();
    res.status(200).json({ output });
  } catch {
    res.status(504).json({ error: "unreachable" });
  }
}
