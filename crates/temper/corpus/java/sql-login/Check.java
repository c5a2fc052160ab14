import javax.servlet.http.Fake;

public class Check {
    public static void main(String[] arguments) throws Exception {
        App app = new App(javax.servlet.http.FakeSql.connection(1));
        same(app.known(Fake.get("user", "ann").request), true);
    }

    static void same(Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new AssertionError(found);
        }
    }
}
