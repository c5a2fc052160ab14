import java.security.*;

public class KeyFactoryTool {

    static KeyPair generate(int bits) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    public static void main(String[] args) throws Exception {
        KeyPair pair = generate(3072);
        System.out.println(pair.getPublic().getFormat());
    }
}
