import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;

@Controller
public class AccountController {
    private final AccountService service;

    public AccountController(AccountService service) {
        this.service = service;
    }

    @PostMapping("/account/delete")
    public String delete(@RequestParam long id) {
        service.deleteById(id);
        return "redirect:/";
    }

    interface AccountService {
        void deleteById(long id);
    }
}
