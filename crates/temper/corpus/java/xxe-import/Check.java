import javax.servlet.http.Fake;

public class Check {
    public static void main(String[] arguments) throws Exception {
        Fake fake = Fake.get("a", "b");
        fake.body = "<list><item/><item/></list>".getBytes();
        new App().doPost(fake.request, fake.response);
        same(fake.text(), "2");
    }

    static void same(Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new AssertionError(found);
        }
    }
}
