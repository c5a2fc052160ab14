public static String encryptToken(String token, SecretKey aesKey) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, aesKey);
    byte[] data = cipher.doFinal(token.getBytes("UTF-8"));
    return Base64.getEncoder().encodeToString(cipher.getIV()) + "." + Base64.getEncoder().encodeToString(data);
}
