import javax.servlet.http.HttpSession;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class AdminController {
    private final UserStore users = new UserStore();

    @PostMapping("/admin/users/{id}/delete")
    public ResponseEntity<Void> delete(@PathVariable long id, HttpSession session) {
        if (!"ADMIN".equals(session.getAttribute("role"))) {
            return ResponseEntity.status(403).build();
        }
        users.delete(id);
        return ResponseEntity.noContent().build();
    }

    static class UserStore {
        void delete(long id) {
        }
    }
}
