public final class CardVault {
    public byte[] seal(byte[] card, byte[] nonce) throws GeneralSecurityException {
        byte[] keyBytes = Base64.getDecoder().decode(System.getenv("VAULT_KEY"));
        SecretKeySpec key = new SecretKeySpec(keyBytes, "AES");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        return cipher.doFinal(card);
    }
}
