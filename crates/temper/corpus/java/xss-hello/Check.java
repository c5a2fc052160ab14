import javax.servlet.http.Fake;

public class Check {
    public static void main(String[] arguments) throws Exception {
        Fake fake = Fake.get("name", "Ann");
        new App().doGet(fake.request, fake.response);
        same(fake.text(), "<p>Hello Ann, visit 1</p>");
    }

    static void same(Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new AssertionError(found);
        }
    }
}
