import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

@RestController
class NameController {
    private final JdbcTemplate jdbcTemplate;

    NameController(JdbcTemplate jdbcTemplate) {
        this.jdbcTemplate = jdbcTemplate;
    }

    @PutMapping("/names/{id}")
    void rename(@PathVariable int id, @RequestBody String name) {
        jdbcTemplate.update(con -> {
            return con.prepareStatement("UPDATE n SET name = '" + name + "' WHERE id = " + id);
        });
    }
}
