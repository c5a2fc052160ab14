@Service
public class PasswordResetService {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private final Random random = new SecureRandom();

    @Autowired private TokenRepository tokens;

    public String createResetToken(long userId) {
        String token = random.ints(24, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
        tokens.save(new ResetToken(userId, token, Instant.now().plusSeconds(900)));
        return token;
    }
}
