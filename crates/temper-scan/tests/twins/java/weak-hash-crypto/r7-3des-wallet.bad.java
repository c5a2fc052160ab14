public static String encryptToken(String token, SecretKey desKey) throws Exception {
    Cipher cipher = Cipher.getInstance("DESede/CBC/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, desKey);
    byte[] data = cipher.doFinal(token.getBytes("UTF-8"));
    return Base64.getEncoder().encodeToString(cipher.getIV()) + "." + Base64.getEncoder().encodeToString(data);
}
