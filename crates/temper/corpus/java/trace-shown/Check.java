import javax.servlet.http.Fake;

public class Check {
    public static void main(String[] arguments) throws Exception {
        Fake fake = Fake.get("number", "12");
        new App().doGet(fake.request, fake.response);
        same(fake.text(), "12");
        fake = Fake.get("number", "x");
        new App().doGet(fake.request, fake.response);
        same(fake.status, 400);
    }

    static void same(Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new AssertionError(found);
        }
    }
}
