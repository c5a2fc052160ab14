import javax.servlet.http.Fake;

public class Check {
    public static void main(String[] arguments) throws Exception {
        Fake fake = Fake.get("a", "b");
        fake.body = "tea\npot".getBytes();
        try {
            new App().doPost(fake.request, fake.response);
            same(fake.text(), "2");
        } catch (java.io.StreamCorruptedException error) {
            same(Boolean.getBoolean("hardened"), false);
        }
    }

    static void same(Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new AssertionError(found);
        }
    }
}
