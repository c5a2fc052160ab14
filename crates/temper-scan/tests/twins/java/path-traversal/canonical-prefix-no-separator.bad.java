import java.io.*;

public class UserStore {
    private final File base;

    public UserStore(File base) {
        this.base = base;
    }

    public byte[] read(javax.servlet.http.HttpServletRequest request) throws IOException {
        File wanted = new File(base, request.getParameter("doc"));
        if (!wanted.getAbsolutePath().startsWith(base.getAbsolutePath())) {
            throw new SecurityException("outside of the store");
        }
        try (FileInputStream in = new FileInputStream(wanted)) {
            return in.readAllBytes();
        }
    }
}
