import javax.servlet.http.Fake;

public class Check {
    public static void main(String[] arguments) throws Exception {
        App app = new App();
        same(app.newKey(32).getEncoded().length, 32);
        same(app.count(), 1);
    }

    static void same(Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new AssertionError(found);
        }
    }
}
