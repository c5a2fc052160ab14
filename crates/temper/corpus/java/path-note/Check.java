import javax.servlet.http.Fake;

public class Check {
    public static void main(String[] arguments) throws Exception {
        App.folder = java.nio.file.Files.createTempDirectory("notes").toRealPath();
        java.nio.file.Files.writeString(App.folder.resolve("a.txt"), "hello");
        Fake fake = Fake.get("name", "a.txt");
        new App().doGet(fake.request, fake.response);
        same(fake.text(), "5");
    }

    static void same(Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new AssertionError(found);
        }
    }
}
