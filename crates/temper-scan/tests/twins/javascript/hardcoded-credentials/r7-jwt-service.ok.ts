import jwt from "jsonwebtoken";

export interface Claims {
  sub: string;
  roles: string[];
}

export class TokenService {
  private readonly secret = process.env.TOKEN_SECRET as string;

  issue(claims: Claims): string {
    return jwt.sign(claims, this.secret, { expiresIn: "15m" });
  }

  check(token: string): Claims {
    return jwt.verify(token, this.secret, { algorithms: ["HS256"] }) as Claims;
  }
}
