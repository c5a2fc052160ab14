import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import java.io.IOException;
import java.io.File;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.nio.file.FileSystems;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.FilenameUtils;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.StringUtils;
import net.lingala.zip4j.model.FileHeader;

public class Images extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        File file = new File("images/" + name);
        try (FileInputStream in = new FileInputStream(file)) { // bad
            in.transferTo(response.getOutputStream());
        }
        Files.copy(Paths.get("images").resolve(name), response.getOutputStream()); // bad
        Path folder = Paths.get("images").toAbsolutePath().normalize();
        Path safe = folder.resolve(name).normalize();
        if (!safe.startsWith(folder)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Files.copy(safe, response.getOutputStream()); // ok
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String last = new File(request.getParameter("name")).getName();
        Files.delete(Paths.get("images", last)); // ok
        int number = Integer.parseInt(request.getParameter("number"));
        Files.delete(Paths.get("images", number + ".png")); // ok
        String name = request.getParameter("other");
        if (!name.matches("[a-z0-9]+")) {
            return;
        }
        Files.delete(Paths.get("images", name)); // ok
    }

    void libraries(HttpServletRequest request, ResourceLoader loader, FileHeader header) throws IOException {
        String name = request.getParameter("name");
        FileUtils.forceMkdir(new File("images", name)); // bad
        FileUtils.copyFileToDirectory(new File("images/default.png"), new File("images", FilenameUtils.getBaseName(name))); // ok
        Files.getLastModifiedTime(FileSystems.getDefault().getPath("images", name)); // bad
        loader.getResource("file:images/" + name); // bad
        loader.getResource("file:images/" + StringUtils.getFilename(name)); // ok
        com.google.common.io.Files.asByteSource(new File("images/" + name)); // bad
        Files.createDirectories(Paths.get("images").resolve(header.getFileName())); // bad
    }

    void resources(HttpServletRequest request, HttpServletResponse response) throws Exception {
        getClass().getResourceAsStream("/pages/" + request.getParameter("page")); // bad
        getClass().getResourceAsStream("/pages/start.html"); // ok
        request.getRequestDispatcher("/pages/" + request.getParameter("page")).forward(request, response); // bad
    }
}

class Checked extends HttpServlet {
    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[a-z0-9_]{1,32}");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        Files.readString(Path.of("/data/" + name)); // bad
        requireName(name);
        Files.readString(Path.of("/data/" + name)); // ok
        String other = request.getParameter("other");
        warnOf(other);
        Files.readString(Path.of("/data/" + other)); // bad
        String title = request.getParameter("title");
        Path target = Path.of("/data").resolve(title);
        if (target.getParent().equals(Path.of("/data"))) {
            Files.readString(target); // ok
        }
        if (title.matches("[\\p{L}\\p{N} ]{1,40}")) {
            Files.readString(Path.of("/data/" + title)); // ok
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name");
        }
    }

    private static void warnOf(String name) {
        if (!NAME.matcher(name).matches()) {
            System.err.println("an odd name");
        }
    }
}

class Scanned extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new java.util.Scanner(request.getInputStream()); // ok
        new java.util.Scanner(new File("/data/" + request.getParameter("name"))); // bad
        String name = request.getParameter("name");
        if (java.util.stream.Stream.of("a.txt", "b.txt").noneMatch(name::equals)) {
            return;
        }
        Files.readString(Path.of("/data/" + name)); // ok
    }
}

class Declared {
    @GetMapping("/a/{name}")
    String matched(@PathVariable @Pattern(regexp = "[a-z]+") String name) throws IOException {
        return Files.readString(Path.of("/data/" + name + ".txt")); // ok
    }

    @GetMapping("/b/{name}")
    String loose(@PathVariable @Pattern(regexp = ".+") String name) throws IOException {
        return Files.readString(Path.of("/data/" + name + ".txt")); // bad
    }
}
