import javax.servlet.http.Fake;

public class Check {
    public static void main(String[] arguments) throws Exception {
        App.folder = java.nio.file.Files.createTempDirectory("saves").toFile();
        Fake fake = Fake.get("name", "abc");
        new App().doPost(fake.request, fake.response);
        same(fake.text(), "3");
        same(new java.io.File(App.folder, "abc").exists(), true);
    }

    static void same(Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new AssertionError(found);
        }
    }
}
