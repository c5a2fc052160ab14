import { Agent, fetch } from "undici";
import { readFileSync } from "node:fs";

const dispatcher = new Agent({
  connect: {
    ca: readFileSync("/etc/ssl/private-ca.pem"),
    timeout: 5000,
  },
});

export async function inventory(): Promise<unknown> {
  const response = await fetch("https://inventory.internal/api/items", { dispatcher });
  if (!response.ok) {
    throw new Error(`inventory answered ${response.status}`);
  }
  return response.json();
}
