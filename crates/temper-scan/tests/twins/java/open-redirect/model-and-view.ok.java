import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class GoController {
    @GetMapping("/go")
    RedirectView go(@RequestParam String page) {
        return new RedirectView("/pages/" + page);
    }
}
