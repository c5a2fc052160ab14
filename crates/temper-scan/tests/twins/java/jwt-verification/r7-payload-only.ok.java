public class BearerFilter implements ContainerRequestFilter {
    private final JWTVerifier verifier = JWT.require(Algorithm.HMAC256(System.getenv("JWT_SECRET"))).build();

    @Override
    public void filter(ContainerRequestContext ctx) {
        String token = ctx.getHeaderString("Authorization").substring("Bearer ".length());
        DecodedJWT jwt = verifier.verify(token);
        if (!"admin".equals(jwt.getClaim("role").asString())) {
            ctx.abortWith(Response.status(403).build());
        }
    }
}
