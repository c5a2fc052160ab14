import javax.servlet.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;

@Controller
class Door {
    private final Guests guests;

    Door(Guests guests) {
        this.guests = guests;
    }

    @PostMapping("/enter")
    String enter(HttpServletRequest request, @RequestParam String name, @RequestParam String password) {
        if (!guests.knows(name, password)) {
            return "door";
        }
        HttpSession session = request.getSession();
        session.setAttribute("user", guests.find(name));
        return "redirect:/hall";
    }
}
