import { NextRequest, NextResponse } from "next/server";
import { jwtVerify } from "jose";

export async function middleware(request: NextRequest) {
  const token = request.cookies.get("token")?.value;
  if (!token) {
    return NextResponse.redirect(new URL("/login", request.url));
  }
  const key = new TextEncoder().encode(process.env.JWT_SECRET);
  const { payload } = await jwtVerify(token, key, { algorithms: ["HS256"] });
  if (payload.role !== "admin") {
    return NextResponse.redirect(new URL("/", request.url));
  }
  return NextResponse.next();
}

export const config = { matcher: "/admin/:path*" };
