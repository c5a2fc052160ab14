import javax.servlet.http.Fake;

public class Check {
    public static void main(String[] arguments) throws Exception {
        javax.servlet.http.FakeSql.register();
        same(new App().open("ann") != null, true);
    }

    static void same(Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new AssertionError(found);
        }
    }
}
