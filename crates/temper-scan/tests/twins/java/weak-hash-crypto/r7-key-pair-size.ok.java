@Bean
public KeyPair licenceKeys() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    int size = Boolean.getBoolean("strong") ? 4096 : 3072;
    generator.initialize(size);
    return generator.generateKeyPair();
}
