@Service
public class RegistrationService {
    private final UserRepository users;
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(12);

    public RegistrationService(UserRepository users) {
        this.users = users;
    }

    public User register(String email, String password) {
        User user = new User();
        user.setEmail(email);
        user.setPasswordHash(hash(password));
        return users.save(user);
    }

    private String hash(String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
