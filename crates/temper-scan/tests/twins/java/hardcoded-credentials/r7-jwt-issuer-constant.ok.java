public class TokenIssuer {
    private static final String SIGNING_KEY = System.getenv("TOKEN_SIGNING_KEY");

    public String issue(String subject) {
        return Jwts.builder()
                .setSubject(subject)
                .setExpiration(new Date(System.currentTimeMillis() + 3_600_000))
                .signWith(SignatureAlgorithm.HS256, SIGNING_KEY.getBytes(StandardCharsets.UTF_8))
                .compact();
    }
}
