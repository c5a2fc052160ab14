import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Users {
    private final Store store = new Store();

    @PostMapping("/admin/users/{id}/delete")
    public void delete(@PathVariable long id) { // bad
        store.delete(id);
    }

    @PreAuthorize("hasRole('ADMIN')")
    @PostMapping("/admin/users/{id}/restore")
    public void restore(@PathVariable long id) { // ok
        store.restore(id);
    }

    @GetMapping("/news")
    public String news() { // ok
        return "nothing";
    }
}
