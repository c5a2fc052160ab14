import java.security.SecureRandom;

class Seeds {
    void make() throws Exception {
        SecureRandom first = SecureRandom.getInstance("SHA1PRNG");
        first.setSeed(42L); // bad
        SecureRandom second = new SecureRandom("seed".getBytes()); // bad
        SecureRandom third = SecureRandom.getInstance("SHA1PRNG");
        third.nextBytes(new byte[8]);
        third.setSeed(42L); // ok
        SecureRandom fourth = new SecureRandom();
        fourth.setSeed(42L); // ok
        SecureRandom fifth = SecureRandom.getInstance("SHA1PRNG");
        fifth.setSeed(SecureRandom.getSeed(20)); // ok
    }
}
