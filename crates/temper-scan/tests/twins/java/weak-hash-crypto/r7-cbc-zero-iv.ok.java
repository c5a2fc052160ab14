public class MessageCipher {
    private final SecretKey key;

    public MessageCipher(SecretKey key) {
        this.key = key;
    }

    public byte[][] encrypt(String message) throws GeneralSecurityException {
        byte[] iv = new byte[16];
        new SecureRandom().nextBytes(iv);
        GCMParameterSpec spec = new GCMParameterSpec(128, iv);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, spec);
        return new byte[][] {iv, cipher.doFinal(message.getBytes(StandardCharsets.UTF_8))};
    }
}
