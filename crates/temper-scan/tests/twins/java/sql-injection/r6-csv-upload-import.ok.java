import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import java.io.*;
import java.nio.charset.StandardCharsets;

@RestController
public class ContactImportController {

    private final JdbcTemplate jdbcTemplate;

    public ContactImportController(JdbcTemplate jdbcTemplate) {
        this.jdbcTemplate = jdbcTemplate;
    }

    @PostMapping("/contacts/import")
    public String importCsv(@RequestParam("file") MultipartFile file) throws IOException {
        int imported = 0;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = reader.readLine()) != null) {
                String[] cols = line.split(",");
                if (cols.length < 2) {
                    continue;
                }
                jdbcTemplate.update("INSERT INTO contacts(name, email) VALUES (?, ?)", cols[0], cols[1]);
                imported++;
            }
        }
        return imported + " contacts imported";
    }
}
