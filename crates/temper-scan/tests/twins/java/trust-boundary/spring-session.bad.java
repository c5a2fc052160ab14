import javax.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;

@Controller
public class CartController {
    @PostMapping("/cart")
    public String add(@RequestParam String discount, HttpSession session) {
        session.setAttribute("discount", discount);
        return "cart";
    }
}
