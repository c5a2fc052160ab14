@Bean
public KeyPair licenceKeys() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    int size = Boolean.getBoolean("strong") ? 1024 : 512;
    generator.initialize(size);
    return generator.generateKeyPair();
}
