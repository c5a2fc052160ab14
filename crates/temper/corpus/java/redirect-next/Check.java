import javax.servlet.http.Fake;

public class Check {
    public static void main(String[] arguments) throws Exception {
        Fake fake = Fake.get("next", "/orders");
        new App().doGet(fake.request, fake.response);
        same(fake.header("Location"), "/orders");
    }

    static void same(Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new AssertionError(found);
        }
    }
}
