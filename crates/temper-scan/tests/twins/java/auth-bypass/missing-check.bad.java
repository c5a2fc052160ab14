import javax.servlet.http.HttpSession;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;

@RestController
public class AdminController {
    private final UserStore users = new UserStore();

    @PostMapping("/admin/users/{id}/delete")
    public ResponseEntity<Void> delete(@PathVariable long id) {
        users.delete(id);
        return ResponseEntity.noContent().build();
    }

    static class UserStore {
        void delete(long id) {
        }
    }
}
