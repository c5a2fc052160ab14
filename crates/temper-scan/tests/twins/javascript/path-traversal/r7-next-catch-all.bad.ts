import { promises as fs } from "fs";
import path from "path";
import { NextRequest, NextResponse } from "next/server";

const CONTENT = path.join(process.cwd(), "content");

function locate(segments: string[]): string | null {
  const file = path.join(CONTENT, ...segments) + ".mdx";
  return path.extname(file) === ".mdx" ? file : null;
}

export async function GET(request: NextRequest) {
  const slug = request.nextUrl.searchParams.get("slug") ?? "index";
  const file = locate(slug.split("/"));
  if (file === null) {
    return NextResponse.json({ error: "not found" }, { status: 404 });
  }
  const text = await fs.readFile(file, "utf8");
  return new NextResponse(text, { headers: { "Content-Type": "text/plain" } });
}
