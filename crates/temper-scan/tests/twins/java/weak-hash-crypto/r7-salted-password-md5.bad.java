public class PasswordHasher {
    public String hash(char[] password, byte[] salt) throws GeneralSecurityException {
        MessageDigest md = MessageDigest.getInstance("MD5");
        md.update(salt);
        byte[] out = md.digest(new String(password).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(salt) + ":" + Base64.getEncoder().encodeToString(out);
    }
}
