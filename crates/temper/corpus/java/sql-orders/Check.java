import javax.servlet.http.Fake;

public class Check {
    public static void main(String[] arguments) throws Exception {
        App app = new App();
        app.connection = javax.servlet.http.FakeSql.connection(3);
        Fake fake = Fake.get("customer", "Ann");
        app.doGet(fake.request, fake.response);
        same(fake.text(), "3");
    }

    static void same(Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new AssertionError(found);
        }
    }
}
